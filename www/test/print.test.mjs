// What is printed: the lesson with its answers open and the addresses of its links, and the whole
// program; nothing that is there to be pressed. Of a runner in another page only the program.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch } from './support/browser.mjs';
import { write } from './support/editor.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';
import { pale } from './support/paper.mjs';
import { frameOn, otherSite, readyOn } from './support/runners.mjs';
import { serve } from '../headless/site.mjs';

const program = Array.from({ length: 300 }, (_, i) => `const line${i} = ${i};`).join('\n');

let lesson;
let page;
before(async () => {
  lesson = await openLesson({ gossip: false });
  ({ page } = lesson);
  await write(page, program);
  await page.emulateMediaType('print');
});
after(() => lesson.close());

test('no controls, in a wide and in a narrow window, also if a part fills it', async () => {
  const controls = 'button, input, select, textarea, summary + button, [role="tab"], [role="separator"], .cm-editor, .skip, .sample';
  const shown = () => page.$$eval(controls, (all) => all.filter((one) => one.checkVisibility()).map((one) => one.id || one.outerHTML));
  assert.deepEqual(await shown(), []);
  await page.setViewport({ width: 390, height: 800 });
  assert.deepEqual(await shown(), []);
  await page.setViewport({ width: 1280, height: 800 });
  await page.$eval('#grow-editor', (button) => button.click());
  assert.deepEqual(await shown(), []);
  await page.$eval('#grow-editor', (button) => button.click());
});

test('the whole program', async () => {
  const { text, height, lines } = await page.$eval('#printed', (pre) => ({
    text: pre.textContent,
    height: pre.getBoundingClientRect().height,
    lines: pre.textContent.split('\n').length * Number.parseFloat(getComputedStyle(pre).lineHeight),
  }));
  assert.equal(text, program);
  assert.ok(height > lines, 'none is cut off');
});

test('all steps of the exchange', async () => {
  const { items, shown } = await page.$eval('.exchange', (figure) => ({
    items: figure.querySelectorAll('li').length,
    shown: [...figure.querySelectorAll('pre, p, li, table')].filter((one) => one.checkVisibility({ visibilityProperty: true })),
  }));
  assert.ok(items > 10);
  assert.equal(shown.length, items);
});

test('answers and addresses', async () => {
  assert.ok(await page.$$eval('.lesson details p', (all) => all.every((one) => one.checkVisibility({ contentVisibilityAuto: true }))));
  const links = await page.$$eval('.lesson a[href]:not([href^="#"])', (all) => all.map((one) => getComputedStyle(one, '::after').content));
  assert.ok(links.length > 0);
  for (const content of links) assert.match(content, /^" \(" attr\(href\) "\)"|^" \(.+\)"/);
});

deep('a runner in a dark page of another site: the whole program, dark on white, and nothing else', async () => {
  const [site, browser] = await Promise.all([serve(), launch()]);
  const other = await otherSite(
    `<script src="${site.url}embed.js"></script>`,
    '<gossip-runner style="color-scheme: dark; --gossip-text: #eee; --gossip-surface: #111; --gossip-line: #222"></gossip-runner>',
  );
  try {
    const course = await browser.newPage();
    await course.goto(other.url);
    await readyOn(course);
    const frame = await frameOn(course, 'gossip-runner');
    await write(frame, program);
    assert.notDeepEqual(await pale(frame), []);
    await frame.client.send('Emulation.setEmulatedMedia', { media: 'print' }); // it has a process of its own
    await frame.waitForFunction((text) => document.getElementById('printed').textContent === text, {}, program);
    assert.deepEqual(await pale(frame), []);
    assert.deepEqual(await frame.$$eval('#runner > *', (all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id)), [
      'printed',
    ]);
    await course.waitForFunction(() => {
      const printed = document.querySelector('gossip-runner').shadowRoot.querySelector('iframe');
      return printed.clientHeight > 300 * 16;
    });
  } finally {
    other.close();
    await browser.close();
    site.stop();
  }
});
