// Repairs in a browser: what costs time there, and programs that misbehave.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';
import { limits } from './support/patient.mjs';
import { repaired } from './support/repaired.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');
const wrong = solution.replace('entry.version >', 'entry.version >=');
const attack = (name) => readFileSync(join(import.meta.dirname, `attacks/${name}.js`), 'utf8');

let lesson;
before(async () => {
  lesson = await openLesson();
});
after(() => lesson?.close());

/** Checks in the page; resolves to the report, and to those that onReport got. */
const check = (source, options = {}) =>
  lesson.page.evaluate(
    async (text, given) => {
      const early = [];
      const report = await gossip.check(text, { ...given, onReport: (one) => early.push(JSON.stringify(one)) });
      return { report, early: early.map((one) => JSON.parse(one)) };
    },
    source,
    { seed: 1, ...options, limits: { ...limits, ...options.limits } },
  );

const repairs = ({ functions }) => Object.values(functions).flatMap(({ repair }) => repair ?? []);

test('the report comes first without a repair, then with it', async () => {
  const { report, early } = await check(wrong);
  const [repair] = repairs(report);
  assert.deepEqual([repair.line, repair.column, repair.from, repair.to], [8, 36, '>=', '>']);
  assert.equal(early.length, 1);
  const { durationMs } = report;
  report.functions.gossipRound.repair = null;
  assert.deepEqual({ ...early[0], durationMs }, report);
  assert.ok(early[0].durationMs <= durationMs);
});

deep('no repair is looked for in right programs, nor if none is wanted', async () => {
  for (const [source, options] of [
    [solution, {}],
    [wrong, { repair: false }],
  ]) {
    const { report, early } = await check(source, options);
    assert.deepEqual([repairs(report), early], [[], []]);
  }
});

deep('a limit that is too small only costs the repair', async () => {
  const { report } = await check(wrong, { limits: { repairMs: 0.001 } });
  assert.equal(report.verdict, 'fail');
  assert.ok(report.functions.gossipRound.witnessText);
  assert.deepEqual(repairs(report), []);
});

deep('a change that hangs costs no other its trial', async () => {
  const hang = `function hang(whether) {\n  if (whether) /^(a+)+$/.test('a'.repeat(40) + 'b');\n}`;
  for (const place of ['const unknown', 'if (unknown', 'to[key] =']) {
    const source = `${wrong.replace(place, `hang(1 > 2); hang(3 > 4); ${place}`)}\n${hang}`;
    const { report } = await check(source, { limits: { caseMs: 2000 } }); // time enough for a busy computer
    assert.deepEqual(
      repairs(report).map(({ from, to }) => [from, to]),
      [['>=', '>']],
      place,
    );
  }
});

deep('a check can be stopped while a repair is looked for', async () => {
  const message = await lesson.page.evaluate(async (source) => {
    const abort = new AbortController();
    const reason = await gossip
      .check(source, { signal: abort.signal, onReport: () => abort.abort(new Error('enough')) })
      .catch((error) => error);
    return reason.message;
  }, wrong);
  assert.equal(message, 'enough');
  const { report } = await check(solution);
  assert.equal(report.verdict, 'pass');
});

deep('hostile programs get no repair, or one that is right', async () => {
  for (const name of [
    '22-right-while-watched',
    '22-loops-while-watched',
    '22-throws-while-watched',
    '22-replaces-built-ins-while-watched',
    '22-forges-moments',
  ]) {
    const { report } = await check(attack(name), { limits: { caseMs: 1000 } });
    assert.equal(report.verdict, 'fail', name);
    for (const repair of repairs(report)) {
      const again = await check(repaired(attack(name), repair), { seed: 99, repair: false });
      assert.equal(again.report.verdict, 'pass', `${name}: ${repair.text}`);
    }
  }
});
