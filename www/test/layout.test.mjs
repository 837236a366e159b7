// The parts of the runner keep their places: while the page loads, on a first visit and
// on later ones, and during runs and checks. So does the lesson, wherever somebody reads it
// while scripts are still on their way.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { prepared } from './support/lesson.mjs';
import { launch } from './support/browser.mjs';
import { upgraded, write } from './support/editor.mjs';
import { openGate } from './support/gate.mjs';
import { deep } from './support/level.mjs';
import { serve } from '../headless/site.mjs';

let site;
let browser;
before(async () => {
  site = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.stop();
});

/** Opens the lesson at the runner and waits until everything is loaded; resolves to the page and to what has moved. */
async function visit(context, width) {
  const page = await context.newPage();
  await page.setViewport({ width, height: 800 });
  await page.evaluateOnNewDocument(() => {
    globalThis.moved = [];
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries()) {
        for (const { node } of sources) {
          // null if within CodeMirror
          if (node === null) moved.push('editor');
          else if (document.getElementById('runner').contains(node)) moved.push(node.id || node.nodeName);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${site.url}#runner`);
  await prepared(page);
  return { page, moved: await page.evaluate(() => moved) };
}

/** Where the tabs are, once `done` is true. */
async function placeOfTabs(page, done) {
  await page.waitForFunction(done);
  return page.$eval('.tabs', (tabs) => Math.round(tabs.getBoundingClientRect().y + scrollY));
}

for (const width of [320, 800, 1280]) {
  deep(`nothing moves at ${width} pixels`, async () => {
    const context = await browser.createBrowserContext();
    const first = await visit(context, width);
    // "Go ready" is shorter than "Go loading…".
    assert.deepEqual(
      first.moved.filter((id) => id !== 'status'),
      [],
      'first visit',
    );

    const { page } = first;
    await write(page, 'function gossipRound() {}\nfunction spreadInfo() {}');
    const start = await placeOfTabs(page, () => true);
    await page.click('#run');
    assert.equal(await placeOfTabs(page, () => document.getElementById('verdict').textContent !== ''), start, 'run');
    await page.click('#check');
    assert.equal(await placeOfTabs(page, () => document.getElementById('report-body').childNodes.length > 0), start, 'check');
    assert.notEqual(await page.$eval('#attempts', (attempts) => attempts.textContent), '');
    await page.close();

    const again = await visit(context, width);
    assert.match(await again.page.$eval('#attempts', (attempts) => attempts.textContent), /1 check/);
    assert.deepEqual(
      again.moved.filter((id) => id !== 'status'),
      [],
      'visit with attempts',
    );
    await context.close();
  });
}

/** The places of the lesson that are read while it loads, each at the top of the window. */
const places = ['header', '#why h3', '#steps', '#convergence', '#uses'];

for (const width of [320, 390, 1366]) {
  deep(`nothing moves in the lesson at ${width} pixels, however late its scripts come`, async () => {
    for (const place of places) {
      const gate = await openGate(site.url);
      const held = ['figures.js', 'page.js', 'page.wasm', 'editor.mjs'].map((name) => gate.hold(name));
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height: 800 });
      const loaded = page.goto(gate.url);
      await page.waitForSelector('#steps');
      await page.waitForFunction(() => globalThis.controls !== undefined);
      await page.evaluate(async (selector) => {
        document.querySelector(selector).scrollIntoView({ behavior: 'instant' });
        const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
        await painted();
        await painted();
        globalThis.moved = [];
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries()) {
            for (const { node } of sources) globalThis.moved.push(`${value} ${node?.id || node?.textContent.slice(0, 40)}`);
          }
        }).observe({ type: 'layout-shift' });
      }, place);
      for (const { go } of held) go();
      await loaded;
      await page.waitForSelector('#status[data-state="ready"]');
      await upgraded(page);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
      assert.deepEqual(await page.evaluate(() => globalThis.moved), [], place);
      await context.close();
      gate.stop();
    }
  });
}

// What a node calls itself is drawn, among names of these lengths.
for (const { name, node } of [
  { name: 'lab.html', node: '' },
  { name: 'node.html', node: 'fir-11' },
  { name: 'node.html', node: 'juniper-88' },
  { name: 'node.html', node: 'cypress-88' },
]) {
  deep(`nothing moves in ${name} ${node} while it loads`, async () => {
    for (const width of [320, 390, 1000, 1366]) {
      const page = await browser.newPage();
      await page.bringToFront();
      await page.setViewport({ width, height: 800 });
      await page.evaluateOnNewDocument((node) => {
        if (node !== '') sessionStorage.setItem('gossip-lesson.node', `${node} 1700000000`);
        globalThis.moved = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) globalThis.moved += value;
        }).observe({ type: 'layout-shift', buffered: true });
      }, node);
      await page.goto(site.url + name);
      await page.waitForSelector('#status[data-state=ready]');
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      assert.equal(await page.evaluate(() => globalThis.moved), 0, `at ${width} pixels`);
      await page.close();
    }
  });
}

const programs = ['.', 'samples'].flatMap((folder) => {
  const dir = join(import.meta.dirname, '../lesson', folder);
  const names = readdirSync(dir).filter((name) => name.endsWith('.js'));
  return names.map((name) => ({ name, text: readFileSync(join(dir, name), 'utf8') }));
});

deep('no line of a program of the lesson is cut at its right, in the text or in the editor', async () => {
  assert.equal(programs.length, 7);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(site.url);
  await upgraded(page);
  await page.$$eval('.lesson details:not(.demo)', (all) => {
    for (const details of all) details.open = true;
  });
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
    [1280, 800],
  ]) {
    await page.setViewport({ width, height });
    const cut = await page.$$eval('.lesson pre', (all) =>
      all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((pre) => pre.ariaLabel),
    );
    assert.deepEqual(cut, [], `the lesson at ${width}`);
    for (const { name, text } of programs) {
      await write(page, text);
      const { needs, has } = await page.$eval('#editor', async ({ shadowRoot }) => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))); // CodeMirror measures, then draws
        const { scrollWidth, clientWidth } = shadowRoot.querySelector('.cm-scroller');
        return { needs: scrollWidth, has: clientWidth };
      });
      assert.ok(needs <= has, `${name} at ${width}: ${needs} > ${has}`);
    }
  }
  await context.close();
});
