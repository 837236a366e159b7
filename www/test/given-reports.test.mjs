// Reports that the check never makes, and how the page handles them: it shows the fields
// that it knows, and accepts nothing else as a verdict.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { look, upgraded, write } from './support/editor.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep } from './support/level.mjs';

const part = {
  verdict: 'pass',
  reason: null,
  headline: null,
  error: null,
  misconception: null,
  counterexample: null,
  witness: [],
  witnessText: null,
  steps: [],
  repair: null,
};
const passed = {
  version: 1,
  verdict: 'pass',
  summary: 'Passed: fine.',
  headline: 'fine.',
  reading: null,
  hazards: [],
  notes: [],
  strict: false,
  failsAsWhole: false,
  functions: { gossipRound: part, spreadInfo: part },
  console: [],
  seed: 1,
  cases: 1,
  durationMs: 1,
};

let lesson;
before(async () => {
  lesson = await openLesson();
});
after(() => lesson.close());

/**
 * Opens the lesson where there is a module already whose check resolves to a report, and checks.
 * `more` is JavaScript for fields to add to it, which need not be data; `build` for
 * the build that the module claims to be from; `then` is done with the page afterward.
 */
async function withReport(report, more = '{}', build = "document.querySelector('meta[name=build]').content", then = async (_page) => {}) {
  const page = await lesson.browser.newPage();
  await page.evaluateOnNewDocument(`globalThis[Symbol.for('gossip')] = {
    gossip: { ready: Promise.resolve(), check: async () => ({ ...${JSON.stringify(report)}, ...${more} }) },
    prepareCheck: async () => {},
    get build() { return ${build}; },
  };`);
  await page.goto(lesson.site.url);
  await page.click('#check');
  await page.waitForFunction(() => document.getElementById('report-verdict').textContent !== '');
  await then(page);
  const verdict = await page.$eval('#report-verdict strong', (word) => word.textContent);
  const words = await page.$eval('#report', (panel) => panel.innerText);
  await page.close();
  return { verdict, words };
}

deep('fields that the page does not know are ignored', async () => {
  const { verdict } = await withReport(
    { ...passed, version: 7 },
    `{ more: { a: 1n }, functions: {
      gossipRound: { ...${JSON.stringify(part)}, extra: [() => {}] }, spreadInfo: ${JSON.stringify(part)}, third: Symbol('s') } }`,
  );
  assert.equal(verdict, 'Passed');
});

deep('notes of a report are shown, even for a function that throws', async () => {
  const counterexample = {
    calls: ['gossipRound(nodes, 0, 1)'],
    before: [{ id: 0, state: {} }],
    expected: [{ id: 0, state: {} }],
    actual: null,
    differences: [],
    why: 'gossipRound threw here: no.',
    note: 'The fault is elsewhere.',
    text: '',
    snippet: '',
    seed: 1,
    case: 1,
  };
  const error = { message: 'no.', line: 0, column: 0 };
  const throws = { ...part, verdict: 'fail', reason: 'threw', headline: 'It throws.', error, counterexample };
  const { words } = await withReport({ ...passed, verdict: 'fail', headline: 'no.', functions: { gossipRound: throws, spreadInfo: part } });
  assert.match(words, /gossipRound\s+fails/);
  assert.match(words, /The fault is elsewhere\./);
  assert.doesNotMatch(words, /threw here/, 'the error has been shown');
});

deep('a malformed report is neither passed nor failed', async () => {
  const { verdict, words } = await withReport({ verdict: 'pass', headline: 5 });
  assert.equal(verdict, 'Could not check');
  assert.doesNotMatch(words, /builds/);
  assert.match(words, /not your program’s fault/);
});

deep('the witness of a report leads to its places in the editor, and the change comes last', async () => {
  const place = (line, did) => ({ line, column: 1, node: 0, key: '<b>', did, entry: null, expected: null });
  const functions = {
    gossipRound: {
      ...part,
      verdict: 'fail',
      misconception: { id: 'x', title: 'it is so', hint: 'Think <b>.' },
      witnessText: 'Line 3 wrote "<b>".',
      witness: [place(2, 'read'), place(3, 'write')],
      repair: { line: 2, column: 1, from: '<i>', to: '', also: [{ line: 3, column: 2, from: '', to: '<i>' }] },
    },
    spreadInfo: part,
  };
  await withReport({ ...passed, verdict: 'fail', functions }, '{}', undefined, async (page) => {
    await upgraded(page);
    await write(page, 'one\ntwo\nthree');
    await page.click('#check');
    await page.waitForSelector('.help');
    const steps = () => page.$$eval('.help > *', (all) => all.map((step) => step.innerText.replaceAll(/\s+/g, ' ')));
    const next = () => page.click('.help > button');
    assert.deepEqual(await steps(), ['Show a hint']);
    await next();
    assert.deepEqual(await steps(), ['It behaves as if it is so. Think <b>.', 'Show the place']);
    await next();
    assert.equal((await steps())[1], 'Line 3 wrote "<b>". Go to the read, line 2, column 1 Go to the write, line 3, column 1');
    await page.click('.step .place:last-child');
    assert.equal((await look(page)).head, 'one\ntwo\n'.length);
    await next();
    assert.equal(
      (await steps())[2],
      'Line 2, column 1 remove <i>. Line 3, column 2 add <i>. With all of these changes the program passes.',
    );
    assert.equal((await steps()).length, 3);
    assert.ok(await page.evaluate(() => document.activeElement.matches('.step:last-child')), 'what was asked for is read out');
  });
});

deep('a report from another build counts for nothing', async () => {
  const { verdict, words } = await withReport(passed, '{}', "'another'");
  assert.equal(verdict, 'Could not check');
  assert.match(words, /gossip\.js \(build another\) and page\.js .* are of different builds/);
});
