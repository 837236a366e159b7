// What the benchmark measures, in a directory of its own: a copy of the built
// site, small Go programs, and the pages. Scripts are files because the
// server's policy forbids any other.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'acorn';
import { buildPrograms } from './programs.mjs';

const root = join(import.meta.dirname, '../..');

const textbook = (module) => `<script src="wasm_exec.js"></script><script src="bench/textbook.js" data-module="${module}"></script>`;
const pages = {
  gossip: '<script src="gossip.js"></script><script src="bench/gossip.js"></script>',
  textbook: textbook('gossip.wasm'),
  minimal: textbook('minimal.wasm'),
};

/** The functions of the lesson's sample as a module, without what the sample does with them. */
function lessonLoop() {
  const sample = readFileSync(join(root, 'www/lesson/samples/exchange.js'), 'utf8');
  const functions = parse(sample, { ecmaVersion: 'latest' }).body.filter(({ type }) => type === 'FunctionDeclaration');
  return functions.map(({ start, end }) => `export ${sample.slice(start, end)}`).join('\n\n');
}

/** Makes the directory; remove() it after use. size(name) is in bytes. */
export function makeStage() {
  const dir = mkdtempSync(join(tmpdir(), 'gossip-bench-'));
  cpSync(join(root, 'www/dist'), dir, { recursive: true, preserveTimestamps: true });
  cpSync(join(import.meta.dirname, 'page'), join(dir, 'bench'), { recursive: true });
  writeFileSync(join(dir, 'bench/lesson.js'), lessonLoop());
  for (const [name, scripts] of Object.entries(pages)) {
    writeFileSync(join(dir, `${name}.html`), `<!doctype html><title>${name}</title><link rel="icon" href="data:,">${scripts}`);
  }
  buildPrograms(dir);
  const compress = ['run', './www/serve', '-dir', dir, '-compress']; // as the site is compressed: brotli, level 11
  execFileSync('go', compress, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return {
    dir,
    size: (name) => statSync(join(dir, name)).size,
    remove: () => rmSync(dir, { recursive: true }),
  };
}
