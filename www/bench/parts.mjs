// What a round of few keys costs beyond a bare loop: the module is built without one thing that it promises, and
// measured beside the lesson's loop. Called as:
//
//   node www/bench/parts.mjs     after ./build.sh; CHROMIUM names the browser
//
// The ratios tell what each promise costs, and what would remain of a call without any of them.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { launch } from '../headless/browser.mjs';
import { serve } from '../headless/site.mjs';
import { leftOut, without } from './left-out.mjs';
import { onPage } from './on-page.mjs';
import { partsTable, summarizeAll } from './report.mjs';
import { makeStage } from './stage.mjs';

const root = join(import.meta.dirname, '../..');
const situations = [
  ['equal', 1],
  ['equal', 4],
  ['equal', 16],
  ['mixed', 4],
  ['mixed', 16],
  ['empty', 4],
  ['empty', 16],
];
const parts = Object.keys(leftOut);
const visits = 5;

const stage = makeStage();
const copy = mkdtempSync(join(tmpdir(), 'gossip-parts-'));
const site = await serve({ dir: stage.dir, flags: ['-isolate'] });
const browser = await launch();
try {
  buildAll();
  const rows = [];
  for (const [i, label] of parts.entries()) rows.push({ label, ratios: await ratiosOf(`${site.url}part${i}.html`) });
  process.stderr.write('\n');
  console.log(
    partsTable(
      'gossipRound: our time by that of the lesson loop',
      situations.map(([name, keys]) => `${name}, ${keys}`),
      rows,
    ),
  );
} finally {
  await browser.close();
  site.stop();
  stage.remove();
  rmSync(copy, { recursive: true });
}

/** Builds each module in a copy of the repository, and puts it beside a page that loads it. */
function buildAll() {
  const isCopied = (path) => !['.git', 'node_modules'].includes(basename(path));
  cpSync(root, copy, { recursive: true, preserveTimestamps: true, filter: isCopied });
  symlinkSync(join(root, 'www/node_modules'), join(copy, 'www/node_modules'));
  const file = join(copy, 'www/src/protocol/pair.js');
  const source = readFileSync(file, 'utf8');
  for (const [i, part] of parts.entries()) {
    process.stderr.write('.');
    writeFileSync(file, without(source, part));
    execFileSync('node', ['www/build.mjs'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
    cpSync(join(copy, 'www/dist/gossip.js'), join(stage.dir, `part${i}.js`));
    const scripts = `<script src="part${i}.js"></script><script src="bench/gossip.js"></script>`;
    writeFileSync(join(stage.dir, `part${i}.html`), `<!doctype html><title>${i}</title><link rel="icon" href="data:,">${scripts}`);
  }
}

/** For each situation, the time of the module of a page by that of the loop: the middle one of several visits. */
async function ratiosOf(url) {
  const ratios = [];
  for (const [situation, keys] of situations) {
    const calls = Math.round(4096 / keys);
    const task = { situation, keys, calls, moduleCalls: calls, warmUps: 15, samples: 15, module: 'own' };
    const found = [];
    for (let i = 0; i < visits; i++) {
      const times = summarizeAll(await onPage(browser, url, 'measure', 'measure', task));
      found.push(times.own.median / times['lesson loop'].median);
    }
    ratios.push(found.sort((a, b) => a - b)[visits >> 1]);
  }
  return ratios;
}
