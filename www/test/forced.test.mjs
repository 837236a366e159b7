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
before(async () => {
  lesson = await openLesson({ gossip: false });
  ({ page } = lesson);
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
});
after(() => lesson.close());

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
