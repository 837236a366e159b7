// The Solution panel: the learner's program and the lesson's, compared with CodeMirror.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { appears, upgraded, write } from './support/editor.mjs';
import { openGate } from './support/gate.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8').trimEnd();
const wrong = solution.replace(' > ', ' >= ').replace('round < 3', 'round < 2');
const inside = (selector) => `.difference > div >>> ${selector}`;

let lesson;
let page;
before(async () => {
  lesson = await openLesson({ gossip: false });
  ({ page } = lesson);
  await page.setViewport({ width: 1280, height: 800 });
});
after(() => lesson.close());

const said = (on) => on.waitForSelector('#solution-body [role="status"]').then((status) => status.evaluate((one) => one.textContent));
const texts = (selector) => page.$$eval(inside(selector), (all) => all.map((one) => one.textContent.trim()));

async function compare(program) {
  await lesson.run(program);
  await page.click('#tab-solution');
  await page.$eval('#solution-body', (body) => body.replaceChildren());
  await page.$eval('#solution-show', (button) => button.click());
  return said(page);
}

test('before an attempt it is shown only if it is asked for anyway; only then is merge.mjs loaded', async () => {
  await page.click('#tab-solution');
  assert.match(await lesson.textOf('solution-empty'), /available after your first attempt/);
  assert.equal(await page.$eval('#solution-show', (button) => button.checkVisibility()), false);
  assert.ok(!lesson.site.log.some((line) => line.includes('merge.mjs')));
  await page.click('#solution-anyway');
  assert.match(await said(page), /^\d+ lines differ\.$/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'solution-show');
  assert.ok(await page.$eval('#solution-why', (why) => why.checkVisibility()));
  assert.ok(lesson.site.log.some((line) => line.includes('merge.mjs')));
});

test('as one text where there is little room, side by side where there is more', async () => {
  assert.equal(await compare(wrong), '2 lines differ.');
  assert.deepEqual(
    await texts('.cm-deletedLine'),
    wrong
      .split('\n')
      .filter((line) => / >= |round < 2/.test(line))
      .map((line) => line.trim()),
  );
  assert.deepEqual(await texts('.cm-deletedText'), ['=', '2']);
  await page.click('#grow-results');
  await appears(page, inside('.cm-merge-a'));
  const [yours, lessons] = await Promise.all(['a', 'b'].map((side) => texts(`.cm-merge-${side} .cm-changedLine`)));
  assert.deepEqual([yours.length, lessons.length], [2, 2]);
  assert.match(yours[0], />= to/);
  assert.match(lessons[0], /> to/);
  await page.click('#grow-results');
  await appears(page, inside('.cm-deletedChunk'));
});

test('a button gives it the room to be side by side, and takes it back', async () => {
  await compare(wrong);
  const seen = () => page.$eval('.side > button', (button) => button.checkVisibility());
  const button = await page.waitForSelector('.side > button');
  await button.focus();
  await page.keyboard.press('Enter');
  await appears(page, inside('.cm-merge-a'));
  const pressed = () => page.$$eval('[data-grow=results]', (all) => all.map((one) => one.getAttribute('aria-pressed')));
  assert.deepEqual(await pressed(), ['true', 'true']);
  await page.keyboard.press('Enter');
  await appears(page, inside('.cm-deletedChunk'));
  assert.deepEqual(await pressed(), ['false', 'false']);
  await page.setViewport({ width: 700, height: 800 });
  assert.equal(await seen(), false, 'no window for it');
  await page.setViewport({ width: 2560, height: 1080 });
  await appears(page, inside('.cm-merge-a'));
  assert.equal(await seen(), false, 'it is so already');
  await page.setViewport({ width: 1280, height: 800 });
});

test('it is highlighted, cannot be changed, and the focus leaves it with Tab', async () => {
  await compare(wrong);
  const content = inside('.cm-content');
  assert.ok(
    (await page.$$eval(`${inside('.cm-line')} span`, (spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size)) > 3,
  );
  const before = await texts('.cm-line');
  await page.focus(content);
  await page.keyboard.type('x');
  await page.keyboard.press('Backspace');
  assert.deepEqual(await texts('.cm-line'), before);
  assert.equal(await page.$eval(content, (element) => element.getAttribute('aria-readonly')), 'true');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.parentElement.id), 'solution-why');
});

test('the solution itself matches line for line', async () => {
  assert.equal(await compare(solution), 'Your program matches the solution line for line.');
  assert.deepEqual(await texts('.cm-changedLine'), []);
});

test('signs that turn the direction of a text are shown as signs', async () => {
  await compare(`// \u202e gnirts\n${solution}`);
  assert.deepEqual(await texts('.cm-deletedLine'), ['// \\u202e gnirts']);
});

deep('without merge.mjs the two are in a table', async () => {
  const gate = await openGate(lesson.site.url);
  const other = await lesson.browser.newPage();
  const { asked, refuse } = gate.hold('merge.mjs');
  await other.goto(gate.url);
  await upgraded(other);
  await write(other, wrong);
  await other.waitForSelector('#status[data-state="ready"]');
  await other.$eval('#tab-solution', (tab) => tab.click());
  await other.$eval('#solution-anyway', (button) => button.click());
  await asked;
  refuse();
  assert.equal(await said(other), '2 lines differ.');
  assert.deepEqual(await other.$$eval('.sides .gone, .sides .added', (cells) => cells.map(({ className }) => className)), [
    'gone',
    'added',
    'gone',
    'added',
  ]);
  await other.close();
  gate.stop();
});

test('the page has logged no errors', () => assert.deepEqual(lesson.complaints, []));
