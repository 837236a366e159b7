// ./build.sh check on several machines, and on one that was stopped: node www/check/main.mjs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { readJournal } from '../check/journal.mjs';
import { buildServer } from '../headless/site.mjs';
import { deep } from './support/level.mjs';

const root = mkdtempSync(join(tmpdir(), 'gossip-shards-test-'));
after(() => rmSync(root, { recursive: true }));

const corpus = join(import.meta.dirname, 'corpus');
const students = {
  anna: ['right/lesson-loop.js', 'wrong/one-merged-object.js'],
  ben: ['wrong/one-merged-object.js'],
  carla: ['right/array-destructuring.js'],
  dora: ['wrong/one-merged-object.js', 'right/descending-version-one.js'],
  emil: ['right/lesson-loop.js'],
  fritz: ['right/array-destructuring.js', 'right/lesson-loop.js'],
};
for (const [student, files] of Object.entries(students)) {
  files.forEach((file, i) => {
    cpSync(join(corpus, file), join(root, 'class', student, `${i}.js`));
  });
}
mkdirSync(join(root, 'class/gerd'));
writeFileSync(join(root, 'class/broken.js'), 'function (');

function run(...words) {
  const main = join(import.meta.dirname, '../check/main.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** What a merge prints and writes, without the times, which no two runs share. */
function merged(...reports) {
  const out = join(root, 'out');
  rmSync(out, { recursive: true, force: true });
  const files = ['--csv', 'out/grades.csv', '--junit', 'out/junit.xml', '--feedback', 'out/pages'];
  const printed = run('merge', '--group', '--verbose', ...files, ...reports);
  const { stdout } = run('merge', '--json', ...reports);
  const timeless = (text) => text.replaceAll(/("durationMs": |time=")[\d.]+/g, '$1');
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const written = entries.map(({ parentPath, name }) => [name, timeless(readFileSync(join(parentPath, name), 'utf8'))]).sort();
  return { ...printed, json: timeless(stdout), written };
}

deep('eight shards merge to the same bytes as one run, and so does a run that was cut off and went on', () => {
  buildServer(); // once for all runs
  const one = run('--seed', '7', '--group', '--verbose', '--report', 'one.jsonl', 'class');
  assert.equal(one.status, 2, one.stderr);
  assert.match(one.stdout, /^10 files: 6 passed, 4 failed, 0 could not be checked; 1 without a program \(seed 7\)$/m);
  assert.match(one.stdout, /^8 students: 5 passed, 2 failed, 0 could not be checked; 1 without a program$/m);

  const shards = [1, 2, 3, 4, 5, 6, 7, 8].map((index) => `shards/${index}.jsonl`);
  for (const [i, report] of shards.entries()) {
    const { status, stderr } = run('--seed', '7', '--shard', `${i + 1}/8`, '--report', report, 'class');
    assert.ok(status <= 2 && stderr === '', stderr);
  }
  const whole = merged('one.jsonl');
  assert.deepEqual({ status: whole.status, stdout: whole.stdout, stderr: whole.stderr }, one);
  assert.equal(whole.written.length, 2 + 2 * 8);
  assert.deepEqual(merged(...shards), whole);

  const bytes = readFileSync(join(root, 'one.jsonl'));
  writeFileSync(join(root, 'cut.jsonl'), bytes.subarray(0, bytes.length * 0.6));
  const { results: kept, isCut } = readJournal(join(root, 'cut.jsonl'));
  assert.ok(isCut && kept.length > 0);
  assert.match(run('--report', 'cut.jsonl', 'class').stderr, /^check: --report needs a new file, or --resume to go on with it/);
  assert.deepEqual(run('--resume', '--group', '--verbose', '--report', 'cut.jsonl', 'class'), one);
  assert.deepEqual(merged('cut.jsonl'), whole);
  const durations = new Map(readJournal(join(root, 'cut.jsonl')).results.map(({ file, report }) => [file, report.durationMs]));
  for (const { file, report } of kept) assert.equal(durations.get(file), report.durationMs, 'it was not checked again');
});
