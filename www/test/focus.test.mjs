// Where the keyboard is can be seen: whatever Tab reaches has an outline that nothing cuts off or covers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { appears, upgraded } from './support/editor.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');
const push = solution.replace('[[a, b], [b, a]]', '[[a, b]]');

let lesson;
let page;
before(async () => {
  lesson = await openLesson();
  ({ page } = lesson);
  await upgraded(page);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]); // it scrolls at once
});
after(() => lesson.close());

/** In the page: what has the focus, and what is wrong with its outline. Null at the end of the page. */
function look() {
  const deepest = (of, root) => (of?.shadowRoot && root(of.shadowRoot) ? deepest(root(of.shadowRoot), root) : of);
  const up = (element) => element.parentElement ?? element.getRootNode().host ?? null;
  const focused = deepest(document.activeElement, (root) => root.activeElement);
  if (focused === document.body) return null;
  const name = `${focused.localName}#${focused.id}.${focused.className}: ${focused.textContent.trim().slice(0, 40)}`;

  let outlined = focused; // the frame around an editor has its outline
  while (outlined !== null && getComputedStyle(outlined).outlineStyle === 'none') outlined = up(outlined);
  if (outlined === null) return { name, wrong: ['no outline'] };

  const { outlineWidth, outlineOffset } = getComputedStyle(outlined);
  const out = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
  const { left, right, top, bottom } = outlined.getBoundingClientRect();
  const outline = { left: left - out, right: right + out, top: top - out, bottom: bottom + out };
  const wrong = [];
  const upright = ['top', 'bottom'];
  let sides = [['left', 'right'], upright];
  const within = (box, what) => {
    for (const [from, to] of sides) {
      if (outline[to] - outline[from] > box[to] - box[from]) {
        // It cannot be seen whole: what is in sight of it must not be cut off farther out.
        outline[from] = Math.max(outline[from], box[from]);
        outline[to] = Math.min(outline[to], box[to]);
        if (outline[from] >= outline[to]) wrong.push(`out of sight in ${what}`);
      } else if (outline[from] < box[from] - 0.5 || outline[to] > box[to] + 0.5) wrong.push(`${from} or ${to} cut off by ${what}`);
    }
  };
  for (let around = up(outlined); around !== document.body; around = up(around)) {
    if (getComputedStyle(around).overflowX === 'visible') continue;
    // Chromium scrolls to none of which 32 pixels are in sight; the page does in the row of buttons.
    if (around.scrollWidth > around.clientWidth && !around.matches('.buttons')) sides = [upright];
    within(around.getBoundingClientRect(), around.id || around.className);
  }
  within({ left: 0, right: innerWidth, top: 0, bottom: innerHeight }, 'the window');
  const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  const hit = deepest(document.elementFromPoint(x, y), (root) => root.elementFromPoint(x, y));
  const related = (one, other) => one !== null && (one === other || related(up(one), other));
  if (!related(hit, focused) && !related(focused, hit)) wrong.push(`covered by ${hit?.id || hit?.className}`);
  return { name, wrong };
}

/** Goes through the page by Tab, from its beginning. Resolves to what was reached, and what is wrong with it. */
async function walk() {
  await page.$eval('.skip a', (link) => {
    link.focus();
    link.blur();
    link.parentElement.tabIndex = -1;
    link.parentElement.focus();
    link.parentElement.removeAttribute('tabindex');
  });
  const reached = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(look);
    if (seen === null) break;
    reached.push(seen);
    assert.ok(reached.length < 200, 'the end is reached');
  }
  const names = reached.map(({ name }) => name);
  return { names, wrong: reached.filter(({ wrong }) => wrong.length > 0) };
}

async function failCheck() {
  await lesson.write(push);
  await page.click('#check');
  await page.waitForFunction(() => document.getElementById('report-verdict').textContent !== '');
}

async function showStates() {
  await lesson.run(solution);
  await page.click('#tab-states');
  await page.click('#step-forward');
}

async function showSolution() {
  await page.click('#tab-solution');
  await page.click('#solution-show');
  await appears(page, '#solution-body >>> .cm-content');
  await page.evaluate(async () => {
    document.querySelector('#solution summary').scrollIntoView();
    const { EditorView } = await import('./editor.mjs');
    const { shadowRoot } = document.querySelector('#solution-body .difference > :last-child');
    await new Promise((resolve) => {
      EditorView.findFromDOM(shadowRoot).requestMeasure({ read: resolve }); // else its lines, of guessed height, move what is below
    });
  });
}

const cases = [
  [test, 390, 'lesson', async () => {}, /Skip to the task/],
  [test, 1280, 'editor', failCheck, /Add to my program/],
  [deep, 1280, 'editor', showStates, /#states-table/],
  [deep, 1280, 'editor', showSolution, /cm-content cm-lineWrapping/],
  [deep, 390, 'editor', failCheck, /Add to my program/],
  [deep, 390, 'editor', showStates, /#states-table/],
  [deep, 390, 'editor', showSolution, /cm-content cm-lineWrapping/],
];
for (const [level, width, view, prepare, expected] of cases) {
  level(`${width} pixels wide, ${view}: ${prepare.name}`, async () => {
    await page.setViewport({ width, height: 800 });
    await page.$eval(`#view-${view}`, (button) => button.click());
    await prepare();
    const { names, wrong } = await walk();
    assert.match(names.join('\n'), expected);
    assert.deepEqual(wrong, []);
  });
}

test('the outline of what can be opened touches no text', async () => {
  await page.bringToFront();
  await page.setViewport({ width: 1280, height: 800 });
  for (const selector of ['#what summary', '#task summary']) {
    await page.focus(selector);
    await page.keyboard.press('Enter');
    const { isVisible, below, inside } = await page.$eval(selector, (summary) => {
      const { outlineWidth, outlineOffset } = getComputedStyle(summary);
      const [width, offset] = [outlineWidth, outlineOffset].map(Number.parseFloat);
      const box = summary.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(summary);
      const text = range.getBoundingClientRect();
      return {
        isVisible: summary.parentElement.open && summary.matches(':focus-visible'),
        below: summary.nextElementSibling.getBoundingClientRect().top - box.bottom - offset - width,
        inside: Math.min(text.left - box.left, box.right - text.right, text.top - box.top, box.bottom - text.bottom) + offset,
      };
    });
    assert.ok(isVisible);
    assert.ok(below >= 0 && inside >= 1, `${selector}: ${below}, ${inside}`);
  }
});
