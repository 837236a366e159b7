// In forced colors, which take away backgrounds and colors, one can tell which tab and which
// button is chosen, and which lines of the editor made a step.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openLesson } from './support/lesson.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');

let lesson;
let page;
let devtools;
before(async () => {
  lesson = await openLesson({ gossip: false });
  ({ page } = lesson);
  devtools = await page.createCDPSession();
  await force('light');
});
after(() => lesson.close());

const force = (scheme) =>
  devtools.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: scheme },
    ],
  });

/** How elements look, by whether an attribute of theirs says "true"; all of a kind must look the same. */
async function looks(selector, attribute) {
  const all = await page.$$eval(
    selector,
    (elements, name) =>
      elements.map((element) => {
        const { backgroundColor, color, borderBottomColor } = getComputedStyle(element);
        return { chosen: element.getAttribute(name) === 'true', look: `${backgroundColor} ${color} ${borderBottomColor}` };
      }),
    attribute,
  );
  const [chosen, other] = [true, false].map((is) => new Set(all.filter((one) => one.chosen === is).map(({ look }) => look)));
  assert.deepEqual([chosen.size, other.size], [1, 1]);
  return [...chosen, ...other];
}

test('the chosen tab, view and part', async () => {
  const [chosen, other] = await looks('[role="tab"]', 'aria-selected');
  assert.notEqual(chosen, other);
  await page.setViewport({ width: 390, height: 800 });
  const [shown, hidden] = await looks('.views button', 'aria-pressed');
  assert.notEqual(shown, hidden);
  await page.setViewport({ width: 1280, height: 800 });
  await page.click('#grow-results');
  const [pressed, not] = await looks('.grow', 'aria-pressed');
  assert.notEqual(pressed, not);
  await page.click('#grow-results');
});

test('the focus, also on what is chosen', async () => {
  await page.setViewport({ width: 390, height: 800 });
  for (const selector of ['#view-lesson', '.tabs [aria-selected=true]']) {
    if (selector !== '#view-lesson') await page.$eval('#view-editor', (button) => button.click());
    await page.focus(selector);
    await page.keyboard.press('Shift'); // which makes the focus one of the keyboard
    const { color, outlineColor, outlineWidth } = await page.$eval(selector, (chosen) => ({ ...getComputedStyle(chosen) }));
    assert.equal(outlineColor, color);
    assert.equal(outlineWidth, '2px');
  }
  await page.setViewport({ width: 1280, height: 800 });
});

test('the line of the exchange is framed in front of its text', async () => {
  const { outlineStyle, zIndex } = await page.$eval('.stepped', (code) => ({ ...getComputedStyle(code, '::before') }));
  assert.deepEqual([outlineStyle, zIndex], ['solid', '1']);
});

test('charts have the colors of the system, whatever theme was chosen', async () => {
  const label = () => page.$eval('.chart .label text', (text) => getComputedStyle(text).fill);
  const fills = [];
  for (const scheme of ['light', 'dark']) {
    await force(scheme);
    fills.push(await label());
    await page.select('#theme', scheme === 'light' ? 'dark' : 'light');
    assert.equal(await label(), fills.at(-1));
    await page.select('#theme', 'system');
  }
  assert.notEqual(fills[0], fills[1]);
  await force('light');
});

test('the lines of a step', async () => {
  await lesson.run(solution);
  await page.click('#tab-states');
  await page.click('#step-forward');
  const lines = await page.$eval('#editor', (host) =>
    [...host.shadowRoot.querySelectorAll('.cm-line')].map((line) => [
      line.className.includes('pointed'),
      getComputedStyle(line).outlineStyle,
    ]),
  );
  for (const [isPointed, outline] of lines) assert.equal(outline, isPointed ? 'solid' : 'none');
  assert.ok(lines.some(([isPointed]) => isPointed));
});
