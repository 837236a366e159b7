// Tabs, divider and shortcuts in Chromium, before Go is ready and if it never is.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openGate } from './support/gate.mjs';
import { openLesson } from './support/lesson.mjs';
import { quick } from './support/level.mjs';

let lesson;
before(async () => {
  lesson = await openLesson();
});
after(() => lesson.close());

/** Opens the lesson through a gate that has been told what to do. */
async function openWith(tell) {
  const gate = await openGate(lesson.site.url);
  tell(gate);
  const page = await lesson.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 }); // wide enough for the divider
  page.once('close', gate.stop);
  await page.bringToFront();
  await page.goto(gate.url, { waitUntil: 'domcontentloaded' });
  return page;
}

const shown = (page) => page.$$eval('[role=tabpanel]', (panels) => panels.filter((panel) => panel.checkVisibility()).map(({ id }) => id));
const focused = (page) => page.evaluate(() => document.activeElement.id);
const share = (page) => page.$eval('#divider', (divider) => divider.getAttribute('aria-valuenow'));
const status = (page) => page.$eval('#status', (line) => line.textContent);

const situations = [
  ['while Go is on its way', () => openWith((gate) => gate.hold('page.wasm'))],
  [
    'where Go is missing',
    async () => {
      const page = await openWith((gate) => gate.answer('page.wasm', 404));
      await page.waitForSelector('#status[data-state="failed"]');
      return page;
    },
  ],
  [
    'where the script of the page is missing',
    async () => {
      const page = await openWith((gate) => gate.refuse('page.js'));
      await page.waitForSelector('#status[data-state="failed"]');
      return page;
    },
  ],
];

for (const [what, open] of quick ? situations.slice(0, 1) : situations) {
  describe(what, () => {
    let page;
    before(async () => {
      page = await open();
    });
    after(() => page.close());

    test('a click on a tab shows its panel', async () => {
      for (const id of ['report', 'states', 'solution', 'output']) {
        await page.click(`#tab-${id}`);
        assert.deepEqual(await shown(page), [id]);
        assert.equal(await page.$eval(`#tab-${id}`, (tab) => tab.getAttribute('aria-selected')), 'true');
        assert.equal((await page.$$('[role=tab][aria-selected=true]')).length, 1);
      }
    });

    test('arrow keys, Home and End go from tab to tab', async () => {
      await page.focus('#tab-output');
      for (const [key, id] of [
        ['ArrowRight', 'report'],
        ['ArrowRight', 'states'],
        ['ArrowLeft', 'report'],
        ['End', 'solution'],
        ['ArrowRight', 'output'],
        ['ArrowLeft', 'solution'],
        ['Home', 'output'],
      ]) {
        await page.keyboard.press(key);
        assert.deepEqual(await shown(page), [id], key);
        assert.equal(await focused(page), `tab-${id}`, key);
      }
    });

    test('the divider moves with keys, within its limits, and keeps its position', async () => {
      await page.focus('#divider');
      const usual = Number(await share(page));
      await page.keyboard.press('ArrowRight');
      assert.equal(await share(page), String(usual + 2));
      for (const [key, percent] of [
        ['End', '75'],
        ['ArrowRight', '75'],
        ['Home', '25'],
        ['ArrowLeft', '25'],
      ]) {
        await page.keyboard.press(key);
        assert.equal(await share(page), percent, key);
        const width = await page.evaluate(() => document.documentElement.style.getPropertyValue('--lesson-share'));
        assert.equal(width, `${percent}%`, key);
      }
      assert.equal(await page.evaluate(() => localStorage.getItem('gossip-lesson.divider')), '25');
      await page.evaluate(() => localStorage.removeItem('gossip-lesson.divider'));
    });

    test('the divider follows the pointer, and a double click resets it', async () => {
      const { x, y, width } = await page.$eval('#divider', (divider) => divider.getBoundingClientRect().toJSON());
      const at = [x + width / 2, y + 100];
      await page.mouse.move(...at);
      await page.mouse.down();
      await page.mouse.move(400, y + 100);
      await page.mouse.up();
      const wide = await page.evaluate(() => innerWidth);
      assert.equal(await share(page), String(Math.trunc(40_000 / wide)));
      await page.mouse.move(600, y + 100);
      assert.equal(await share(page), String(Math.trunc(40_000 / wide)), 'it has been let go');
      await page.evaluate(() => document.getElementById('divider').dispatchEvent(new MouseEvent('dblclick')));
      assert.equal(await share(page), '46');
      await page.evaluate(() => localStorage.removeItem('gossip-lesson.divider'));
    });
  });
}

test('Esc cancels a press that waits for Go', async () => {
  const page = await openWith((gate) => gate.hold('page.wasm'));
  const before = await status(page);
  assert.equal(await page.$eval('#stop', (button) => button.disabled), true);
  await page.focus('#editor');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  assert.equal(await status(page), 'Go loading, Run is next…');
  assert.equal(await page.$eval('#stop', (button) => button.disabled), false);
  await page.keyboard.press('Escape');
  assert.equal(await status(page), before);
  assert.equal(await page.$eval('#stop', (button) => button.disabled), true);
  await page.close();
});

test('shortcuts do nothing if Go is missing', async () => {
  const page = await openWith((gate) => gate.answer('page.wasm', 404));
  await page.waitForSelector('#status[data-state="failed"]');
  const said = await status(page);
  await page.focus('#editor');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await page.keyboard.press('Escape');
  assert.equal(await status(page), said);
  await page.close();
});

test('every shortcut is in the help below the editor', async () => {
  const keys = await lesson.page.$$eval('[aria-keyshortcuts]', (buttons) =>
    buttons.flatMap((button) => button.getAttribute('aria-keyshortcuts').split(/[ +]/)),
  );
  const help = await lesson.page.$$eval('#keys kbd', (all) => all.map((kbd) => kbd.textContent));
  const names = { Control: 'Ctrl', Meta: 'Cmd', Escape: 'Esc' };
  for (const key of keys) assert.ok(help.includes(names[key] ?? key), key);
});
