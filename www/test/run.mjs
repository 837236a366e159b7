// Runs test files, two at a time, and says how far it is:
//   node www/test/run.mjs FILE...
// Each file is a separate process. A file that fails shows all its output, the others
// one line. Ends with status 1 if one has failed. Files without tests for the LEVEL
// (support/level.mjs) are left out.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { launch } from '../headless/browser.mjs';
import { buildServer } from '../headless/site.mjs';

const width = 2;
// The longest begin first, so that none of them runs alone at the end.
const longest = [
  'attacks-webkit',
  'attacks-firefox',
  'attacks-chromium',
  'corpus',
  'conformance',
  'setups',
  'setup-vite',
  'answers',
  'isolated',
  'endless',
  'firefox',
  'lab',
  'types',
  'check-command',
  'check-shards',
  'loading',
];

const nameOf = (file) => basename(file, '.test.mjs');
const rank = (file) => (longest.includes(nameOf(file)) ? longest.indexOf(nameOf(file)) : longest.length);
const waiting = process.argv
  .slice(2)
  .filter(hasTests)
  .sort((a, b) => rank(a) - rank(b));
const count = waiting.length;
const running = new Set();
const failed = [];
let done = 0;

/** Whether a file has tests for the level, by what it imports from level.mjs. */
function hasTests(file) {
  const level = process.env.LEVEL;
  const [, names] = /^import \{(.*)\} from '.*\/level\.mjs';$/m.exec(readFileSync(file, 'utf8')) ?? [];
  if (level === 'deep') return names !== undefined;
  if (level === 'quick') return names?.trim() !== 'deep';
  return true;
}

/** Runs one file; resolves to { ok, output, summary }. */
function run(file, variables) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--test-reporter=spec', file], {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
      });
    }
    child.on('close', (code) => {
      const number = (what) => Number(new RegExp(`^ℹ ${what} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
      const [passed, skipped] = [number('pass'), number('skipped')];
      resolve({ ok: code === 0, output, summary: `${passed} passed${skipped > 0 ? `, ${skipped} skipped` : ''}` });
    });
  });
}

/** Runs files one after another, in the quick run with one browser for all. */
async function work() {
  const browser = process.env.LEVEL === 'quick' ? await launch() : null;
  const variables = browser === null ? {} : { GOSSIP_BROWSER: browser.wsEndpoint() };
  while (waiting.length > 0) {
    const file = waiting.shift();
    running.add(nameOf(file));
    const begin = performance.now();
    const { ok, output, summary } = await run(file, variables);
    running.delete(nameOf(file));
    done++;
    const seconds = ((performance.now() - begin) / 1000).toFixed(0);
    const next = running.size > 0 ? ` · running: ${[...running].join(', ')}` : '';
    if (!ok) {
      failed.push(nameOf(file));
      console.log(output);
    } else for (const [note] of output.matchAll(/^note: .*/gm)) console.log(note);
    console.log(`${ok ? '✔' : '✖'} ${done} of ${count}  ${nameOf(file)}: ${summary}, ${seconds} s${next}`);
  }
  await browser?.close();
}

buildServer(); // for all of them
console.log(`${count} test files, the first: ${waiting.slice(0, width).map(nameOf).join(', ')}`);
await Promise.all(Array.from({ length: width }, work));
console.log(failed.length === 0 ? `All ${count} test files have passed.` : `Failed: ${failed.sort().join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
