// Tests of the checker: right and wrong programs as people write them, and what it says
// about them: about some in the quick run, about all in the thorough one.
// `./build.sh bench check` prints rates, with any number of seeds.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkAll, intended, openPages, programs, readingOf } from './support/corpus.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, some } from './support/level.mjs';
import { limits } from './support/patient.mjs';

const replayed = 'lower-version-wins';
/** Programs that are right for so many calls that fewer than five show nothing. */
const countsCalls = ['answers-four-calls-only', 'three-calls-per-pair'];
const right = some(programs('right'), 45);
const allWrong = programs('wrong');
const wrong = [...new Set([...some(allWrong, 45), allWrong.find(({ name }) => name === replayed)])];
let lesson;
let pages;
let reports;

before(async () => {
  lesson = await openLesson();
  pages = await openPages(lesson, 2);
  reports = await checkAll(pages, [...right, ...wrong], { seed: 1, limits, repair: false });
});
after(() => lesson?.close());

test('every right program passes, with its reading, its hazards and its notes', () => {
  for (const [i, program] of right.entries()) {
    const report = reports[i];
    assert.equal(report.verdict, 'pass', `${program.name}: ${report.summary}`);
    assert.equal(readingOf(report), program.notes.reading, program.name);
    assert.deepEqual(
      report.hazards.map((hazard) => hazard.id),
      [program.notes.hazard].filter(Boolean),
      program.name,
    );
    assert.equal(report.notes.map(({ id }) => id).join(', '), program.notes.note ?? '', program.name);
  }
});

test('every wrong program fails, in the right function', () => {
  for (const [i, program] of wrong.entries()) {
    const report = reports[right.length + i];
    assert.equal(report.verdict, 'fail', `${program.name}: ${report.summary}`);
    const failing = Object.keys(report.functions).filter((name) => report.functions[name].verdict === 'fail');
    assert.deepEqual(failing, Object.keys(intended(program)), `${program.name}: ${report.summary}`);
  }
});

test('misconceptions are named as intended', () => {
  for (const [i, program] of wrong.entries()) {
    const { functions } = reports[right.length + i];
    for (const [name, misconception] of Object.entries(intended(program))) {
      if (misconception !== null) assert.equal(functions[name].misconception?.id, misconception, `${program.name}, ${name}`);
    }
  }
});

test('every failure in a result has a counterexample that says what differs', () => {
  for (const [i, program] of wrong.entries()) {
    for (const part of Object.values(reports[right.length + i].functions)) {
      if (part.reason !== 'wrong-result') continue;
      const { counterexample: example } = part;
      assert.ok(example.differences.length > 0, program.name);
      assert.ok(example.text.length > 40 && example.snippet.includes('const nodes = '), program.name);
      const most = countsCalls.includes(program.name) ? 5 : 4;
      assert.ok(example.calls.length >= 1 && example.calls.length <= most, program.name);
    }
  }
});

deep('twenty other seeds judge alike, each a twentieth of the programs', async () => {
  const seeds = Array.from({ length: 20 }, (_, i) => 2 + i);
  for (const [i, seed] of seeds.entries()) {
    const chosen = [...right, ...allWrong].filter((_, n) => n % seeds.length === i);
    const found = await checkAll(pages, chosen, { seed, limits, repair: false });
    for (const [n, { name, kind, notes }] of chosen.entries()) {
      const report = found[n];
      const failing = Object.keys(report.functions).filter((one) => report.functions[one].verdict === 'fail');
      assert.deepEqual(failing, kind === 'right' ? [] : Object.keys(intended({ notes })), `${name}, seed ${seed}: ${report.summary}`);
      if (kind === 'right') assert.equal(readingOf(report), notes.reading, `${name}, seed ${seed}`);
    }
  }
});

test('a counterexample replays by its seed and case', async () => {
  const [page] = pages;
  const i = wrong.findIndex(({ name }) => name === replayed);
  const program = wrong[i];
  const { counterexample } = reports[right.length + i].functions.gossipRound;
  const again = await page.evaluate(
    (source, { seed, case: number }, given) => gossip.check(source, { seed, case: number, limits: given }),
    program.source,
    counterexample,
    limits,
  );
  assert.equal(again.cases, 1);
  assert.equal(again.functions.spreadInfo.verdict, 'not-checked');
  assert.deepEqual(again.functions.gossipRound.counterexample, counterexample);
});

test('the same seed gives the same report', async () => {
  const [page] = pages;
  const { durationMs: _, ...again } = await page.evaluate(
    (source, given) => gossip.check(source, { seed: 1, limits: given, repair: false }),
    wrong[0].source,
    limits,
  );
  const { durationMs: __, ...before } = reports[right.length];
  assert.deepEqual(again, before);
});
