// The theme and the size of the text that a reader chooses, in Chromium.
import assert from 'node:assert/strict';
import { after, before, beforeEach } from 'node:test';
import { upgraded } from './support/editor.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

let lesson;
let page;
before(async () => {
  lesson = await openLesson();
  ({ page } = lesson);
});
after(() => lesson.close());
beforeEach(() => page.bringToFront());

const ground = (on = page) => on.evaluate(() => getComputedStyle(document.body).backgroundColor);
const [light, dark] = ['rgb(251, 250, 246)', 'rgb(20, 24, 27)'];
const system = (scheme, on = page) => on.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
const stored = (name) => page.evaluate((key) => localStorage.getItem(`gossip-lesson.${key}`), name);

async function openMenu() {
  await page.focus('#menu-open');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#menu:popover-open');
}

/** The size of the text in an element of the page, and of the editor's lines. */
const sizes = () =>
  page.evaluate(() => {
    const size = (element) => Number.parseFloat(getComputedStyle(element).fontSize);
    const editor = document.getElementById('editor');
    return { editor: size(editor), output: size(document.getElementById('lines')), lesson: size(document.getElementById('what')) };
  });

async function reload() {
  await page.reload();
  await page.waitForSelector('#status[data-state="ready"]');
  await upgraded(page);
}

test('a theme is chosen, remembered, there before the first paint, and followed in other tabs', async () => {
  await system('light');
  const lab = await lesson.browser.newPage();
  await system('light', lab);
  await lab.goto(`${lesson.site.url}lab.html`);
  await page.bringToFront();
  assert.equal(await ground(), light);
  await page.select('#theme', 'dark');
  assert.equal(await ground(), dark);
  await lab.waitForFunction(() => document.getElementById('theme').value === 'dark');
  assert.equal(await ground(lab), dark);

  await page.evaluateOnNewDocument(() => {
    new MutationObserver((_, observer) => {
      if (document.body === null) return;
      observer.disconnect();
      globalThis.atBody = document.documentElement.dataset.theme;
    }).observe(document, { childList: true, subtree: true });
  });
  await reload();
  assert.equal(await page.evaluate(() => globalThis.atBody), 'dark', 'before there is anything to paint');
  assert.equal(await page.$eval('#theme', (select) => select.value), 'dark');

  await lab.bringToFront();
  await lab.select('#theme', 'light');
  await page.bringToFront();
  await page.waitForFunction(() => document.getElementById('theme').value === 'light');
  await system('dark');
  assert.equal(await ground(), light, 'whatever the system says');
  await page.select('#theme', 'system');
  assert.equal(await ground(), dark);
  assert.equal(await stored('theme'), null);
  await lab.close();
});

test('the text of editor and output becomes larger and smaller by keyboard, and this is remembered', async () => {
  await lesson.run('console.log(1);');
  const usual = await sizes();
  await openMenu();
  await page.focus('#text-larger');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  assert.equal(await page.$eval('#text-shown', (shown) => shown.textContent), '120 %');
  await page.keyboard.press('Escape');
  await page.waitForSelector('#menu:not(:popover-open)');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'menu-open');
  await reload();
  await lesson.run('console.log(1);');
  const larger = await sizes();
  assert.ok(Math.abs(larger.editor / usual.editor - 1.2) < 0.01 && Math.abs(larger.output / usual.output - 1.2) < 0.01);
  assert.equal(larger.lesson, usual.lesson);
  await openMenu();
  await page.$eval('#text-reset', (button) => button.click());
  assert.deepEqual(await sizes(), usual);
  assert.equal(await stored('text-size'), null);
});

deep('the line numbers stay beside their lines when the text becomes larger', async () => {
  await lesson.write('let a;\n'.repeat(200));
  await page.$eval('#editor', (editor) => editor.scrollIntoView()); // one that is out of sight is laid out later
  await page.$$eval('#text-larger', ([button]) => {
    for (let i = 0; i < 20; i++) button.click();
  });
  assert.equal(await page.$eval('#text-shown', (shown) => shown.textContent), '200 %');
  assert.equal(await page.$eval('#text-larger', (button) => button.ariaDisabled), 'true');
  await page.waitForFunction(() => {
    const { shadowRoot } = document.getElementById('editor');
    const line = shadowRoot.querySelector('.cm-line:nth-child(5)').getBoundingClientRect();
    const number = [...shadowRoot.querySelectorAll('.cm-lineNumbers .cm-gutterElement')].find((one) => one.textContent === '5');
    return number !== undefined && line.height > 30 && Math.abs(number.getBoundingClientRect().y - line.y) < 1.5;
  });
  await page.$eval('#text-reset', (button) => button.click());
});

deep('what is saved and means nothing changes nothing', async () => {
  await system('light');
  const usual = await sizes();
  for (const [theme, size] of [
    ['constructor', 'x'],
    ['<b>', 'Infinity'],
    ['', '-1e99'],
    ['dark ', '1e300'],
  ]) {
    await page.evaluate(
      (values) => {
        for (const [key, value] of Object.entries(values)) localStorage.setItem(`gossip-lesson.${key}`, value);
      },
      { theme, 'text-size': size },
    );
    await reload();
    assert.equal(await ground(), light);
    assert.equal(await page.$eval('#theme', (select) => select.value), 'system');
    const { editor } = await sizes();
    assert.ok(editor >= 0.7 * usual.editor && editor <= 2.01 * usual.editor, size);
  }
  await page.evaluate(() => localStorage.clear());
  await reload();
});

deep('without storage both last as long as the page', async () => {
  const other = await lesson.browser.newPage();
  await system('light', other);
  await other.evaluateOnNewDocument(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await other.goto(lesson.site.url);
  await other.select('#theme', 'dark');
  assert.equal(await ground(other), dark);
  await other.$eval('#text-larger', (button) => button.click());
  await other.$eval('#text-larger', (button) => button.click());
  assert.equal(await other.$eval('#text-shown', (shown) => shown.textContent), '120 %');
  await other.close();
});

deep('plots of the lab are drawn again, paper stays light, and an embedded runner has the theme of its page', async () => {
  const lab = await lesson.browser.newPage();
  await system('light', lab);
  await lab.goto(`${lesson.site.url}lab.html#trials=100&seed=1`);
  await lab.waitForSelector('#curve-plot canvas');
  await lab.$eval('#curve-plot', (plot) => {
    globalThis.drawn = plot.querySelector('canvas');
  });
  await lab.select('#theme', 'dark');
  await lab.waitForFunction(() => !globalThis.drawn.isConnected && document.querySelector('#curve-plot canvas') !== null);
  await lab.goto(lesson.site.url);
  assert.equal(await ground(lab), dark);
  await lab.emulateMediaType('print');
  assert.equal(await ground(lab), 'rgb(255, 255, 255)');
  await lab.emulateMediaType('screen');
  await lab.goto(`${lesson.site.url}embed.html`);
  await lab.evaluate(() => document.getElementById('warm').ready);
  const frame = await (await lab.$('#warm >>> iframe')).contentFrame();
  assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'light');
  assert.equal(await frame.$eval('.theme', (theme) => theme.checkVisibility()), false);
  await lab.close();
});

for (const id of ['menu', 'help'])
  deep(`at 320 pixels the ${id} fits, and everything in it is large enough to hit`, async () => {
    await page.setViewport({ width: 320, height: 568 });
    await page.$eval('#view-editor', (button) => button.click());
    await page.focus(`#${id}-open`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`#${id}:popover-open`);
    const { box, small } = await page.$eval(`#${id}`, (menu) => {
      const { left, right, top, bottom } = menu.getBoundingClientRect();
      const controls = [...menu.querySelectorAll('button, select')]
        .filter((one) => one.checkVisibility())
        .map((one) => ({ id: one.id, box: one.getBoundingClientRect() }));
      return {
        box: { left, right, top, bottom, wide: menu.scrollWidth > menu.clientWidth },
        small: controls.filter((one) => one.box.width < 44 || one.box.height < 44).map(({ id }) => id),
      };
    });
    assert.ok(box.left >= 0 && box.right <= 320 && box.top >= 0 && box.bottom <= 568 && !box.wide, JSON.stringify(box));
    assert.deepEqual(small, []);
    await page.keyboard.press('Escape');
    await page.setViewport({ width: 1280, height: 800 });
  });

test('the page has logged no errors', () => assert.deepEqual(lesson.complaints, []));
