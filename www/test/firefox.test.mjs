// The lesson in Firefox, by clicks and keys: a whole visit. The details are tested in
// Chromium.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { makeStage, servePlainly } from './conformance/stage.mjs';
import { launchFirefox } from './support/browser.mjs';
import { checkAll, intended, openPages, programs } from './support/corpus.mjs';
import { content, upgraded } from './support/editor.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep } from './support/level.mjs';
import { limits } from './support/patient.mjs';
import { compared, witnesses } from './support/witnesses.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');
const wrong = solution.replace(' > ', ' >= ');
const told = [0, 1, 2, 3].map((id) => `log: node-${id} leader: node-0`);

let lesson;
let page;
before(async () => {
  lesson = await openLesson({ start: launchFirefox });
  page = lesson.page;
});
after(() => lesson?.close());

async function press(...keys) {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}

async function checked() {
  await page.waitForFunction(
    () => document.getElementById('checking').hidden && document.getElementById('report-verdict').textContent !== '',
  );
  return page.$eval('#report-verdict', (verdict) => verdict.innerText.replaceAll('\n', ' '));
}

deep("Go becomes ready, and the solution prints the same with its own functions and with Go's", async () => {
  assert.equal(await lesson.textOf('status'), 'Go ready');
  assert.deepEqual(await lesson.run(solution), told);
  assert.deepEqual(await lesson.run(solution, 'run-go'), told);
  assert.match(await lesson.textOf('verdict'), /same output as yours, with Go’s functions$/);
});

deep('gossip.run tells what is printed and where, and gossip.check takes functions', async () => {
  await page.waitForFunction(() => globalThis.gossip !== undefined);
  const { output, text, error, reason } = await page.evaluate(() =>
    gossip.run('function f() {\n  console.warn("in f");\n}\nf();\n  missing();'),
  );
  assert.deepEqual([text, reason], ['in f', 'threw']);
  assert.deepEqual(
    output.map(({ level, line }) => [level, line]),
    [
      ['warn', 2],
      ['uncaught', 5],
    ],
  );
  assert.deepEqual([error.line, error.column], [5, 3]);
  const { reason: stopped } = await page.evaluate(() => gossip.run('while (true);', { limits: { totalMs: 300 } }));
  assert.equal(stopped, 'timeout');
  const { verdict } = await page.evaluate((given) => gossip.check(function gossipRound() {}, { limits: given }), limits);
  assert.equal(verdict, 'fail');
});

deep('with the keyboard alone: write, run, stop, check, read the report, step', async () => {
  await page.focus(content);
  await press('Control', 'a');
  await page.keyboard.type('spreadI');
  const offered = (want) =>
    page.waitForFunction(
      (n) => document.getElementById('editor').shadowRoot.querySelectorAll('.cm-tooltip-autocomplete li').length === n,
      {},
      want,
    );
  await offered(1);
  await page.keyboard.press('Escape');
  await offered(0);

  await lesson.write('console.log("on");\nfor (;;);');
  await press('Control', 'Enter');
  await page.waitForSelector('.line.log');
  await page.keyboard.press('Escape');
  assert.match(await lesson.ended(), /^Stopped after/);

  await lesson.write(wrong);
  await press('Control', 'Shift', 'Enter');
  assert.match(await checked(), /^✕? ?Failed/);
  await page.keyboard.press('Tab'); // out of the editor
  assert.equal(await page.evaluate(() => document.activeElement.id), 'run');
  await page.keyboard.press('Enter');
  await lesson.ended();

  await page.focus('#tab-output');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'tab-states');
  await page.focus('#step-first');
  await page.keyboard.press('Enter');
  assert.match(await lesson.textOf('step-text'), /^Step 1 of 11/);
});

deep('an error is shown with its place, and marked in the editor', async () => {
  assert.deepEqual(await lesson.run('console.log(1);\n  null.x;'), [
    'log: 1',
    'error: Line 2, column 3: TypeError: can\'t access property "x" of null',
  ]);
  await page.waitForFunction(() => document.getElementById('editor').shadowRoot.querySelector('.cm-lintRange-error') !== null);
});

deep('the console shows what browsers show', async () => {
  assert.deepEqual(
    await lesson.run(
      'console.log("%s is %o", "a", { a: [1, -0] }, new Map([[1, 2n]])); console.warn("w"); console.group("g"); console.count();',
    ),
    ['log: a is { a: [1, -0] } Map(1) { 1 => 2n }', 'warn: w', 'group: g', 'log: default: 1'],
  );
});

deep('the program is saved, and restored without running', async () => {
  await lesson.write('// kept');
  await page.waitForFunction(() => localStorage.getItem('gossip-lesson.program') === '// kept');
  await page.reload();
  await page.waitForSelector('#status[data-state="ready"]');
  await upgraded(page);
  assert.equal((await lesson.look()).text, '// kept');
  assert.equal(await lesson.textOf('verdict'), '');
});

deep('programs of the corpus are judged as in Chromium', async () => {
  const pages = await openPages(lesson, 2);
  const every = (list, n) => list.filter((_, i) => i % n === 0);
  const [right, bad] = [every(programs('right'), 40), every(programs('wrong'), 75)];
  const reports = await checkAll(pages, [...right, ...bad], { seed: 1, limits, repair: false });
  for (const [i, { name }] of right.entries()) assert.equal(reports[i].verdict, 'pass', `${name}: ${reports[i].summary}`);
  for (const [i, program] of bad.entries()) {
    const { functions, summary } = reports[right.length + i];
    for (const [name, misconception] of Object.entries(intended(program))) {
      assert.equal(functions[name].verdict, 'fail', `${program.name}: ${summary}`);
      if (misconception !== null) assert.equal(functions[name].misconception?.id, misconception, `${program.name}: ${summary}`);
    }
  }
});

deep('the line where a program goes wrong is named as in Chromium', async () => {
  const reports = await checkAll(await openPages(lesson, 1), witnesses, { seed: 1, limits, repair: false });
  for (const [i, program] of witnesses.entries()) {
    const [said, expected] = compared(program, reports[i].functions[program.faulty]);
    assert.deepEqual(said, expected, program.name);
  }
});

const suites = ['laws', 'data', 'states', 'programs', 'refusing', 'hostile', 'random', 'storm'];
for (const [path, names, options] of [
  ['script.html', ['recursion', 'replaced', ...suites], { cases: 2000, calls: 2000, dives: 16, falls: 1 }],
  ['textbook.html', suites, { cases: 200, calls: 500, growth: 2 }],
]) {
  deep(`the module works, ${path}`, async () => {
    const stage = makeStage();
    const site = await servePlainly(stage.dir);
    try {
      const other = await lesson.browser.newPage();
      await other.goto(site.url + path);
      const failed = await other.evaluate(
        async (wanted, given) => {
          await globalThis.started;
          const { run } = await import('./conformance/realm.mjs');
          const { results } = await run(wanted, { ...given, memory: () => ({}) });
          return results.length > 0 ? results.filter(({ ok }) => !ok).map(({ name, detail }) => `${name}: ${detail}`) : ['nothing ran'];
        },
        names,
        { seed: 1, ...options },
      );
      assert.deepEqual(failed, []);
      await other.close();
    } finally {
      site.stop();
      stage.remove();
    }
  });
}

deep('the runner works in another page', async () => {
  const other = await lesson.browser.newPage();
  await other.goto(`${lesson.site.url}embed.html`);
  await other.evaluate(() => Promise.all(Array.from(document.querySelectorAll('gossip-runner'), (runner) => runner.ready)).then(() => {}));
  const report = await other.evaluate(
    () =>
      new Promise((resolve) => {
        const runner = document.getElementById('warm');
        runner.addEventListener('gossip-report', ({ detail }) => resolve(detail.report.summary));
        runner.shadowRoot.querySelector('iframe').contentDocument.getElementById('check').click();
      }),
  );
  assert.match(report, /^Failed: gossipRound behaves as if /);
  await other.close();
});

deep('the page has logged no errors', () => {
  assert.deepEqual(lesson.complaints, []);
});
