// Hostile programs, one a file in attacks/: each says what it tries and what the
// check must make of it. None may reach the network or the page, and after each
// the next check is as good as the first.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openLesson } from './support/lesson.mjs';

const folder = join(import.meta.dirname, 'attacks');
const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');
const limits = { caseMs: 400, totalMs: 4000 };

let lesson;
let dialogs = 0;
let requests;
let title;
before(async () => {
  lesson = await openLesson();
  lesson.page.on('dialog', (dialog) => { dialogs++; dialog.dismiss(); });
  await check(solution); // loads the judge and the sandbox
  requests = lesson.site.log.length;
  title = await lesson.page.title();
});
after(() => lesson?.close());

const check = (source, options = { limits }) => lesson.page.evaluate((s, o) => gossip.check(s, o), source, options);

for (const name of readdirSync(folder).sort()) {
  const source = readFileSync(join(folder, name), 'utf8');
  const [, aim] = /\/\/ attack: (.*)/.exec(source);
  const [, expected] = /\/\/ expect: (.*)/.exec(source);
  test(`${name.slice(0, -3)}: ${aim.trim()}`, async () => {
    const report = await check(source);
    const [verdict, ...reasons] = expected.trim().split(/[ |]+/);
    if (verdict === 'not-pass') assert.notEqual(report.verdict, 'pass', report.summary);
    else assert.equal(report.verdict, verdict, report.summary);
    if (verdict === 'fail' && reasons.length > 0) {
      const seen = Object.values(report.functions).map((part) => part.reason).filter(Boolean);
      assert.ok(seen.some((reason) => reasons.includes(reason)), `${seen} instead of ${reasons}: ${report.summary}`);
    }
    assert.equal(report.version, 1);
    assert.ok(report.console.length <= 101, 'the console is capped');
  });
}

test('afterwards a right program passes, on the same page', async () => {
  const report = await check(solution);
  assert.equal(report.verdict, 'pass', report.summary);
});

test('no attack reached the network', () => {
  assert.deepEqual(lesson.site.log.slice(requests), []);
});

test('no attack reached the page', async () => {
  assert.equal(dialogs, 0);
  assert.deepEqual(lesson.complaints, []);
  assert.equal(await lesson.page.title(), title);
});
