// The page as axe-core sees it, in light and dark, wide and narrow, and in every
// state that a visit goes through.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { appears, content, upgraded } from './support/editor.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep } from './support/level.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');
const wrong = solution.replace(' > ', ' >= ');

let lesson;
before(async () => {
  lesson = await openLesson();
  await showEditor();
  await upgraded(lesson.page);
  await lesson.page.evaluate(axe); // not with a script element, which the page's policy forbids
});
after(() => lesson.close());

/** Also in a narrow window, which otherwise shows the lesson. */
const showEditor = () => lesson.page.$eval('#view-editor', (button) => button.click());

const checked = () =>
  lesson.page.waitForFunction(
    () => document.getElementById('checking').hidden && document.getElementById('report-verdict').textContent !== '',
  );

async function check(code) {
  await lesson.write(code);
  await lesson.page.click('#check');
  await checked();
}

const states = {
  'the lesson': () => lesson.page.$eval('#view-lesson', (button) => button.click()),
  'before a run': showEditor,
  'the States tab with nothing in it': () => lesson.page.click('#tab-states'),
  'the Solution tab before an attempt': () => lesson.page.click('#tab-solution'),
  'after a run': () =>
    lesson.run(`${solution}\nconsole.table([{ a: 1 }]); console.warn('warned'); console.group('group'); console.debug('debug');`),
  'the help': async () => {
    await lesson.page.click('#help-open');
    await lesson.page.waitForSelector('#help:popover-open');
  },
  'the menu': async () => {
    await lesson.page.$eval('#help', (help) => help.hidePopover());
    await lesson.page.click('#menu-open');
    await lesson.page.waitForSelector('#menu:popover-open');
  },
  'the results filling the window': async () => {
    await lesson.page.$eval('#menu', (menu) => menu.hidePopover());
    await lesson.page.$eval('#grow-results', (button) => button.click());
  },
  'the search': async () => {
    // Not a click at a place: the window has just changed its size, and the button may still move.
    await lesson.page.$eval('#grow-results', (button) => button.click());
    await lesson.page.focus(content);
    await lesson.page.waitForFunction(() => document.activeElement?.id === 'editor');
    await lesson.page.keyboard.down('Control');
    await lesson.page.keyboard.press('f');
    await lesson.page.keyboard.up('Control');
    await appears(lesson.page, '#editor >>> .cm-search');
  },
  'the editor filling the window': () => lesson.page.$eval('#grow-editor', (button) => button.click()),
  'after an error': () => lesson.run('console.log(1);\nnull.x;'),
  'after Run with Go': () => lesson.run(solution.replace('version', 'wersion'), 'run-go'),
  'a failed report': () => check(wrong),
  'a passed report': () => check(solution),
  'an attempt, compared': async () => {
    await lesson.page.$eval('#history', (details) => {
      details.open = true;
    });
    await lesson.page.waitForSelector('#history-list button');
    await lesson.page.$eval('#history-list li:last-child button', (button) => button.click());
  },
  'the States tab with a recording': async () => {
    await lesson.run(wrong);
    await lesson.page.click('#tab-states');
    await lesson.page.click('#step-back');
  },
  'the Solution tab with the comparison': async () => {
    await lesson.page.click('#tab-solution');
    await lesson.page.$eval('#solution-show', (button) => button.click());
  },
};

for (const [name, reach] of Object.entries(states)) {
  deep(`${name}: no violations, in light and dark, wide and narrow`, async () => {
    await reach();
    for (const scheme of ['light', 'dark']) {
      for (const width of [1280, 320]) {
        await lesson.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await lesson.page.setViewport({ width, height: 800 });
        const found = await lesson.page.evaluate(async () =>
          (await globalThis.axe.run()).violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join('; ')}`,
          ),
        );
        assert.deepEqual(found, [], `${scheme}, ${width} px`);
      }
    }
    await lesson.page.setViewport({ width: 1280, height: 800 });
  });
}

deep('at 320 px every button is at least 44 px high and wide', async () => {
  await lesson.page.setViewport({ width: 320, height: 800 });
  for (const tab of ['output', 'report', 'states', 'solution']) {
    await lesson.page.$eval(`#tab-${tab}`, (button) => button.click());
    const small = await lesson.page.$$eval('button, select, input, summary, [role="tab"]', (elements) =>
      elements
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
        .map(({ element, box }) => `${element.localName}#${element.id} ${box.width} x ${box.height}`),
    );
    assert.deepEqual(small, [], tab);
  }
  await lesson.page.setViewport({ width: 1280, height: 800 });
});

deep('at 200 % zoom nothing scrolls sideways', async () => {
  await lesson.page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
  assert.ok(await lesson.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  await lesson.page.setViewport({ width: 1280, height: 800 });
});

deep('with the keyboard alone: into the editor and out, run, check, stop, step; the focus is never lost', async () => {
  const { page } = lesson;
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.localName);
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const chord = async (...keys) => {
    for (const key of keys) await page.keyboard.down(key);
    for (const key of keys.toReversed()) await page.keyboard.up(key);
  };
  await page.setViewport({ width: 1280, height: 800 });
  await lesson.write(solution);
  await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo(0, 0);
  });
  await press('Tab', 'Tab', 'Enter', 'Tab'); // the second skip link leads to the runner
  while ((await focused()) !== 'editor') await press('Tab');
  await chord('Control', 'Enter');
  await lesson.ended();
  assert.deepEqual(
    await lesson.lines(),
    [0, 1, 2, 3].map((id) => `log: node-${id} leader: node-0`),
  );
  assert.equal(await focused(), 'editor');
  await press('Escape', 'Tab');
  assert.equal(await focused(), 'run');
  await chord('Control', 'Shift', 'Enter');
  await checked();
  assert.equal(await focused(), 'run');
  await lesson.write('for (;;);');
  await press('Enter');
  await page.waitForFunction(() => !document.getElementById('stop').disabled);
  await press('Escape');
  assert.match(await lesson.ended(), /^Stopped/);
  assert.notEqual(await focused(), 'body');
  await lesson.run(solution);
  await page.focus('#tab-output');
  await press('ArrowRight', 'ArrowRight');
  for (const id of ['grow-results', 'states', 'step-first']) {
    await press('Tab');
    assert.equal(await focused(), id);
  }
  await press('Enter');
  assert.match(await lesson.textOf('step-text'), /^Step 1 /);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, 'none');
  await page.focus('#divider');
  await press('ArrowRight', 'End');
  assert.equal(await page.$eval('#divider', (divider) => divider.getAttribute('aria-valuenow')), '75');
  await press('Home');
  assert.equal(await page.$eval('#divider', (divider) => divider.getAttribute('aria-valuenow')), '25');
});

deep('the page has logged no errors', () => assert.deepEqual(lesson.complaints, []));
