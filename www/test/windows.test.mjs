// The page gives the editor and its results room in windows of every size.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { openGate } from './support/gate.mjs';
import { deep, test } from './support/level.mjs';
import { openLesson } from './support/lesson.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');

let lesson;
let page;
before(async () => {
  lesson = await openLesson();
  ({ page } = lesson);
});
after(() => lesson.close());

const box = (selector, on = page) =>
  on.$eval(selector, (element) => {
    const { x, y, width, height, bottom } = element.getBoundingClientRect();
    return { x, y, width, height, bottom };
  });
const seen = (selector, on = page) => on.$eval(selector, (element) => element.checkVisibility());
const focused = () => page.evaluate(() => document.activeElement.id);
const resize = (width, height) => page.setViewport({ width, height });
async function lookAt(fragment) {
  await page.evaluate((to) => {
    location.hash = to;
  }, fragment);
  await page.waitForSelector(`[data-view=${fragment === '#runner' ? 'editor' : 'lesson'}]`);
}
const panels = ['output', 'report', 'states', 'solution'];

test('at 1366 x 768 the editor and every panel have 300 pixels, whatever is in them', async () => {
  await resize(1366, 768);
  await lesson.run(solution);
  for (const id of panels) {
    await page.click(`#tab-${id}`);
    assert.ok((await box('#editor')).height >= 300, `editor, with ${id}`);
    const panel = await box(`#${id}`);
    assert.ok(panel.height >= 300 && panel.bottom <= 768, `${id}: ${JSON.stringify(panel)}`);
    const overflow = await page.$eval('#runner', ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    assert.equal(overflow, 0, `the panel scrolls, not the runner, with ${id}`);
  }
  await page.click('#tab-output');
});

for (const [width, height] of [
  [768, 1024],
  [1024, 768],
]) {
  test(`at ${width} x ${height} there is the lesson or the editor with its results, one press away and without scrolling`, async () => {
    await resize(width, height);
    await page.click('#view-lesson');
    assert.deepEqual([await seen('#task'), await seen('#editor')], [true, false]);
    const button = await box('#view-editor');
    assert.ok(button.y >= 0 && button.bottom <= height, JSON.stringify(button));
    await page.click('#view-editor');
    assert.deepEqual([await seen('#task'), await seen('#editor')], [false, true]);
    await lesson.run(solution);
    for (const id of panels) {
      await page.click(`#tab-${id}`);
      for (const part of ['#editor', `#${id}`]) {
        const { y, height: high, bottom } = await box(part);
        assert.ok(y >= 0 && high >= 250 && bottom <= height, `${part}: ${y} to ${bottom}`);
      }
    }
    assert.deepEqual(await page.$eval('html', (html) => [html.scrollHeight, html.scrollWidth]), [height, width], 'nothing to scroll to');
    await page.click('#tab-output');
  });
}

deep('a tablet or phone that lies has the editor in reach, too', async () => {
  await resize(844, 390);
  await page.click('#view-editor');
  const scrollHeight = await page.$eval('html', (html) => html.scrollHeight);
  for (const share of [0, 0.5, 1]) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), share * scrollHeight);
    const run = await box('#run');
    assert.ok(run.y >= 0 && run.bottom <= 390, `${share}: ${JSON.stringify(run)}`);
  }
});

deep('a new report begins with its headline, wherever the last one was left', async () => {
  const check = async (program, verdict) => {
    await lesson.write(program);
    await page.click('#check');
    await page.waitForFunction((text) => document.getElementById('report-verdict').textContent.includes(text), {}, verdict);
  };
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ]) {
    await resize(width, height);
    await page.$eval('#view-editor', (button) => button.click());
    await check('', 'Failed');
    await page.$eval('#report', (report) => {
      report.scrollTop = report.scrollHeight;
      scrollTo({ top: 10_000, behavior: 'instant' });
    });
    await check(solution, 'Passed');
    // The page may scroll there smoothly.
    await page.waitForFunction(
      (over) => {
        const [above, tabs, verdict] = [over, '.tabs', '#report-verdict'].map((part) =>
          document.querySelector(part).getBoundingClientRect(),
        );
        return tabs.y >= above.bottom - 1 && verdict.y >= tabs.bottom && verdict.bottom <= innerHeight;
      },
      {},
      width < 700 ? '.buttons' : '#split',
    );
  }
});

deep('a message below the buttons takes nothing from the editor', async () => {
  await resize(1366, 768);
  await lesson.write('1');
  const before = await box('#editor');
  await page.click('#share');
  await page.waitForSelector('#draft input');
  assert.deepEqual(await box('#editor'), before);
});

deep('in a very wide window the results are beside the editor', async () => {
  await resize(1920, 1080);
  await page.click('#tab-output');
  const [editor, output] = [await box('#editor'), await box('#output')];
  assert.ok(output.x >= editor.x + editor.width && output.height > 900 && editor.height > 850, JSON.stringify([editor, output]));
  assert.ok(editor.width > output.width, 'lines of programs are longer');
  await page.waitForSelector('#split[aria-orientation=vertical][aria-valuenow="52"]');
  await resize(1280, 800);
  await page.waitForSelector('#split[aria-orientation=horizontal][aria-valuenow="50"]');
});

deep('the split moves with keys and the pointer, stays for the next visit, and a double click puts it back', async () => {
  await resize(1280, 800);
  const share = () => page.$eval('#split', (split) => Number(split.getAttribute('aria-valuenow')));
  const usual = await box('#editor');
  await page.focus('#split');
  await page.keyboard.press('ArrowDown');
  assert.equal(await share(), 52);
  assert.ok((await box('#editor')).height > usual.height);
  await page.keyboard.press('Home');
  assert.equal(await share(), 25);

  const split = await box('#split');
  const [x, y] = [split.x + split.width / 4, split.y + split.height / 2];
  const { height } = await box('#editor');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 100);
  await page.mouse.up();
  assert.ok(Math.abs((await box('#editor')).height - height - 100) < 12, 'it follows the pointer, in steps of a percent');

  const left = await box('#editor');
  await page.reload();
  await page.waitForSelector('div#editor');
  assert.deepEqual(await box('#editor'), left);
  await page.$eval('#split', (element) => element.dispatchEvent(new MouseEvent('dblclick')));
  assert.equal((await box('#editor')).height, usual.height);
  assert.equal(await page.evaluate(() => localStorage.getItem('gossip-lesson.split')), null);
});

deep('help opens with the keyboard; Esc closes it, stops nothing, and returns the focus', async () => {
  await page.waitForSelector('#status[data-state="ready"]');
  await lesson.write('for (;;);');
  await page.click('#run');
  await page.waitForFunction(() => !document.getElementById('stop').disabled);
  await page.focus('#help-open');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#help:popover-open');
  assert.match(await page.$eval('#help', (help) => help.innerText), /Ctrl\/Cmd \+ Enter runs/);
  await page.keyboard.press('Escape');
  await page.waitForSelector('#help:not(:popover-open)');
  assert.equal(await focused(), 'help-open');
  assert.equal(await page.$eval('#stop', (stop) => stop.disabled), false);
  await page.keyboard.press('Escape');
  assert.match(await lesson.ended(), /^Stopped/);
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
]) {
  deep(`at ${width} pixels the editor or the results can fill the window`, async () => {
    await resize(width, height);
    await lookAt('#runner');
    await page.click('#grow-editor');
    const editor = await box('#editor');
    assert.ok(editor.width > width - 60 && editor.height > height - 260, JSON.stringify(editor));
    assert.equal(await seen('#tab-output'), false);
    assert.equal(await page.$eval('.lesson', (part) => part.inert), true);
    await lesson.write('console.log(1);');
    await page.click('#run');
    await lesson.ended();
    assert.equal(await seen('#output'), true, 'a run shows its output');
    assert.equal(await page.$eval('.lesson', (part) => part.inert), false);

    await page.click('#grow-results');
    const output = await box('#output');
    assert.ok(output.width > width - 60 && output.height > height - 260, JSON.stringify(output));
    assert.ok((await box('#editor')).height < 5);
    await lesson.write('null.x;');
    await page.click('#run');
    await page.waitForSelector('#lines .place');
    await page.click('#lines .place');
    assert.ok((await box('#editor')).height > 150, 'what leads to the editor shows it');
    assert.equal(await focused(), 'editor');
  });
}

deep('a narrow window shows the lesson or the editor, and comes back to where it was', async () => {
  await resize(390, 844);
  await lookAt('#why');
  assert.deepEqual([await seen('#why'), await seen('#editor')], [true, false]);
  await page.$eval('#view-editor', (button) => {
    scrollTo({ top: 1000, behavior: 'instant' });
    button.click();
  });
  assert.deepEqual([await seen('#why'), await seen('#editor')], [false, true]);
  assert.ok((await box('#editor')).y < 200);
  await page.click('#view-lesson');
  assert.equal(await page.evaluate(() => scrollY), 1000);

  await page.$eval('.contents a[href="#runner"]', (link) => link.click());
  assert.equal(await seen('#editor'), true);
  await page.click('#view-lesson');
  await page.$eval('#limits ~ details .sample, .sample', (link) => link.click());
  assert.equal(await seen('#editor'), true, 'a sample opens in the editor');

  await lookAt('#why');
  await page.evaluate(() => {
    location.hash = '#seed=1&case=2';
  });
  await page.waitForSelector('#choice:not([hidden])');
  assert.equal(await seen('#choice'), true, 'a link to a case of the check shows it');
  await page.click('#all-cases');
});

for (const [width, height] of [
  [390, 844],
  [320, 640],
]) {
  deep(`at ${width} pixels the buttons stay in reach, and the tabs are on one line`, async () => {
    await resize(width, height);
    await lookAt('#runner');
    await lesson.run(solution);
    const scrollHeight = await page.$eval('html', (html) => html.scrollHeight);
    for (const share of [0, 0.5, 1]) {
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), share * scrollHeight);
      const run = await box('#run');
      assert.ok(run.y >= 0 && run.bottom <= height, `${share}: ${JSON.stringify(run)}`);
    }
    const tops = await page.$$eval('[role=tab]', (tabs) => tabs.map((tab) => tab.getBoundingClientRect().y));
    assert.equal(new Set(tops).size, 1);
    const results = await page.$eval('.tabs', ({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    assert.ok(results.scrollWidth <= results.clientWidth, JSON.stringify(results));
  });
}

test('on a phone a run shows what it prints below the buttons, however short it is', async () => {
  await resize(390, 844);
  await lookAt('#runner');
  await lesson.run('console.log(1);');
  await page.waitForFunction(() => {
    const [tabs, buttons] = ['.tabs', '.buttons'].map((part) => document.querySelector(part).getBoundingClientRect());
    return tabs.top >= buttons.bottom && tabs.top < buttons.bottom + 20;
  });
});

deep('the views and the split work without Go', async () => {
  const gate = await openGate(lesson.site.url);
  gate.answer('page.wasm', 404);
  const other = await lesson.browser.newPage();
  await other.setViewport({ width: 390, height: 844 });
  await other.goto(gate.url);
  await other.waitForSelector('#status[data-state="failed"]');
  await other.click('#view-editor');
  assert.equal(await seen('#editor', other), true);
  await other.click('#help-open');
  await other.waitForSelector('#help:popover-open');
  await other.setViewport({ width: 1280, height: 800 });
  await other.focus('#split');
  await other.keyboard.press('ArrowUp');
  assert.equal(await other.$eval('#split', (split) => split.getAttribute('aria-valuenow')), '48');
  await other.evaluate(() => localStorage.removeItem('gossip-lesson.split'));
  await other.close();
  gate.stop();
});
