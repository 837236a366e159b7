// Runs test files, two at a time, and says how far it is:
//   node www/test/run.mjs FILE...
// Each file is a process of its own. Of one that fails all output is shown, of the
// others a line. Ends with status 1 if one has failed.
import { spawn } from 'node:child_process';
import { basename } from 'node:path';

const width = 2;
// What takes longest begins first, lest it be waited for alone in the end.
const longest = ['attacks-webkit', 'attacks-firefox', 'attacks-chromium', 'corpus', 'conformance', 'check-command'];

const nameOf = (file) => basename(file, '.test.mjs');
const rank = (file) => (longest.includes(nameOf(file)) ? longest.indexOf(nameOf(file)) : longest.length);
const waiting = process.argv.slice(2).sort((a, b) => rank(a) - rank(b));
const count = waiting.length;
const running = new Set();
const failed = [];
let done = 0;

/** Runs one file; resolves to { ok, output, summary }. */
function run(file) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--test-reporter=spec', file], { stdio: ['ignore', 'pipe', 'pipe'] });
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

async function work() {
  while (waiting.length > 0) {
    const file = waiting.shift();
    running.add(nameOf(file));
    const begin = performance.now();
    const { ok, output, summary } = await run(file);
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
}

console.log(`${count} test files, the first: ${waiting.slice(0, width).map(nameOf).join(', ')}`);
await Promise.all(Array.from({ length: width }, work));
console.log(failed.length === 0 ? `All ${count} test files have passed.` : `Failed: ${failed.sort().join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
