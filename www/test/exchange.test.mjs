// The lesson's exchange, step by step: the steps are those of the sample, and the page shows
// each with its line, its entry and its sentence, without Go and without scripts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { runInNewContext } from 'node:vm';
import { launch, launchFirefox } from './support/browser.mjs';
import { openGate } from './support/gate.mjs';
import { deep, test } from './support/level.mjs';
import { record } from '../lesson/exchange.mjs';
import { serve } from '../headless/site.mjs';

const sample = readFileSync(join(import.meta.dirname, '../lesson/samples/exchange.js'), 'utf8').trimEnd();
const lines = sample.split('\n');
const { keys, start, steps } = record(sample);

let site;
let gate; // without the page's Go
let browser;
before(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
  gate = await openGate(site.url);
  gate.refuse('page.wasm');
});
after(async () => {
  await browser?.close();
  gate?.stop();
  site?.stop();
});

/** What each node knows after each step, as { key: 'value vVERSION' }. */
function statesAfter(list, begin) {
  const shown = (entries) => Object.fromEntries(Object.entries(entries).map(([key, { value, version }]) => [key, `${value} v${version}`]));
  const states = begin.map(shown);
  return list.map(({ key, to, entry }) => {
    if (entry !== undefined) states[to] = { ...states[to], ...shown({ [key]: entry }) };
    return structuredClone(states);
  });
}

test('the steps lead to the states in which the sample ends, and their lines do what they say', () => {
  const nodes = runInNewContext(`${sample}\nnodes;`, { console: { log() {} } });
  const [{ line }] = steps;
  assert.equal(lines[line - 1], 'const nodes = [');
  const end = statesAfter(steps, start).at(-1);
  assert.deepEqual(end, statesAfter([{}], JSON.parse(JSON.stringify(nodes.map(({ state }) => state))))[0]);
  for (const step of steps) {
    if (step.entry !== undefined) assert.match(lines[step.line - 1], /^\s+state\[key\] = /);
    else if (step.key !== undefined) assert.match(lines[step.line - 1], /^\s+if \(/);
    assert.match(step.text, /^[A-Z].*\.$/);
  }
});

test('another program has other steps', () => {
  const texts = (program) => record(program).steps.map(({ text }) => text);
  const wrong = texts(sample.replace('.version > mine', '.version >= mine'));
  assert.ok(texts(sample).includes('Key zone: both have v1, so nothing moves.'));
  assert.ok(!wrong.includes('Key zone: both have v1, so nothing moves.'));
  assert.throws(() => record(sample.replaceAll('mine', 'own')), /mine is not defined/);
});

/** Opens the lesson at the exchange. */
async function open({ url = gate.url, from = browser, width = 1280, scripts = true } = {}) {
  const page = await from.newPage();
  await page.setViewport({ width, height: 700 });
  if (!scripts) await page.setJavaScriptEnabled(false);
  await page.goto(`${url}#steps`);
  if (scripts) await page.waitForFunction(() => !document.getElementById('exchange-step').disabled);
  return page;
}

/** What the figure shows. */
const shown = (page) =>
  page.evaluate(() => {
    const [pre, table] = ['exchange-code', 'exchange-table'].map((id) => document.getElementById(id));
    const code = pre.firstElementChild;
    const texts = code.textContent.split('\n');
    const cellTexts = [...table.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent));
    const high = code.getBoundingClientRect().height / texts.length;
    const line = Math.round(Number.parseFloat(getComputedStyle(code, '::before').top) / high);
    const top = code.getBoundingClientRect().top + line * high - pre.getBoundingClientRect().top;
    return {
      line: texts[line],
      isSeen: top >= 0 && top + high <= pre.clientHeight,
      states: [1, 3].map((column) =>
        Object.fromEntries(cellTexts.filter((cells) => cells[column] !== 'unknown').map((cells) => [cells[0], cells[column]])),
      ),
      ways: [...table.rows].map((row) => row.cells[2].textContent),
      marked: [...table.querySelectorAll('.moved, .judged')].map((cell) => `${cell.className} ${cell.parentElement.cells[0].textContent}`),
      text: document.getElementById('exchange-text').textContent,
      count: document.getElementById('exchange-count').textContent,
      height: document.querySelector('.exchange').getBoundingClientRect().height,
      sideways: document.documentElement.scrollWidth > innerWidth,
    };
  });

/** Steps to the end and back by keyboard alone. */
async function walk(page) {
  await page.evaluate(() => {
    // Everything is at its place at once. Firefox can not be asked for reduced motion.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, ::before { scroll-behavior: auto !important; transition: none !important }');
    document.adoptedStyleSheets = [sheet];
  });
  const expected = statesAfter(steps, start);
  await page.focus('#exchange-step');
  let height = 0;
  for (const [i, step] of steps.entries()) {
    if (i > 0) await page.keyboard.press(i % 2 === 0 ? 'Enter' : 'ArrowRight');
    const { line, isSeen, states, ways, marked, text, count, sideways, ...rest } = await shown(page);
    assert.deepEqual([line, text, isSeen], [lines[step.line - 1], step.text, true]);
    assert.deepEqual(states, expected[i]);
    const mark = step.entry === undefined ? 'judged' : 'moved';
    assert.deepEqual([...new Set(marked)], step.key === undefined ? [] : [`${mark} ${step.key}`]);
    const way = step.from === undefined ? '' : ['←', '→'][step.to];
    const row = step.key === undefined ? 0 : 1 + keys.indexOf(step.key);
    assert.deepEqual(
      ways,
      ['', ...keys].map((_, at) => (at === row ? way : '')),
    );
    assert.equal(count, `Step ${i + 1} of ${steps.length}`);
    assert.ok(height === 0 || height === rest.height, 'nothing moves');
    height = rest.height;
    assert.equal(sideways, false);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'exchange-step');
  }
  await page.keyboard.press('Enter');
  assert.equal((await shown(page)).count, `Step ${steps.length} of ${steps.length}`);
  assert.equal(await page.$eval('#exchange-step', (button) => button.ariaDisabled), 'true');
  for (let i = 0; i < steps.length; i++) await page.keyboard.press('ArrowLeft');
  assert.deepEqual((await shown(page)).states, expected[0]);
  await page.keyboard.press('End');
  assert.deepEqual((await shown(page)).states, expected.at(-1));
  await page.keyboard.press('Home');
  assert.equal((await shown(page)).text, steps[0].text);
}

test('line, entry and sentence move together, by the keyboard alone, although Go is missing', async () => {
  const page = await open();
  await walk(page);
  await page.close();
});

test('a slider leads to any step', async () => {
  const page = await open();
  await page.click('#exchange-range'); // in its middle
  const range = await page.$('#exchange-range');
  const { count, text } = await shown(page);
  const middle = await range.evaluate((input) => input.valueAsNumber);
  assert.ok(middle > 1 && middle < steps.length, count);
  assert.deepEqual([count, text], [`Step ${middle} of ${steps.length}`, steps[middle - 1].text]);
  await page.keyboard.press('ArrowRight');
  assert.equal((await shown(page)).text, steps[middle].text, 'one step, not two');
  await page.click('#exchange-back');
  assert.equal(await range.evaluate((input) => input.valueAsNumber), middle, 'it follows');
  await page.close();
});

deep('the same at 320 pixels', async () => {
  const page = await open({ width: 320 });
  await walk(page);
  await page.close();
});

deep('the same in Firefox', async () => {
  const firefox = await launchFirefox();
  try {
    await walk(await open({ from: firefox }));
  } finally {
    await firefox.close();
  }
});

deep('with reduced motion nothing moves on its own', async () => {
  const page = await open();
  const motion = () =>
    page.$eval('#exchange-code', (pre) => [
      getComputedStyle(pre).scrollBehavior,
      getComputedStyle(pre.firstElementChild, '::before').transitionDuration,
    ]);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
  assert.deepEqual(await motion(), ['smooth', '0.2s']);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  assert.deepEqual(await motion(), ['auto', '0s']);
  await page.close();
});

deep('nothing moves while the page loads', async () => {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    globalThis.moved = [];
    new PerformanceObserver((list) => {
      for (const { node } of list.getEntries().flatMap(({ sources }) => sources)) globalThis.moved.push(node);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const held = gate.hold('figures.js');
  const loaded = page.goto(`${gate.url}#steps`);
  await held.asked;
  const high = () => page.$eval('.exchange', (figure) => figure.getBoundingClientRect().height);
  // All is there and has its styles; without these it is higher.
  await page.waitForFunction(
    () => document.readyState !== 'loading' && Array.from(document.querySelectorAll('link[rel=stylesheet]')).every(({ sheet }) => sheet),
  );
  const before = await high();
  held.go();
  await loaded;
  await page.waitForFunction(() => !document.getElementById('exchange-step').disabled);
  assert.equal(await high(), before);
  assert.equal(await page.evaluate(() => globalThis.moved.filter((node) => document.querySelector('.exchange').contains(node)).length), 0);
  gate.open('figures.js');
  await page.close();
});

deep('without scripts the steps are a list', async () => {
  const page = await open({ scripts: false });
  const seen = await page.$$eval('#exchange-steps li, #exchange-text, #exchange-step', (all) =>
    all.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.textContent),
  );
  assert.deepEqual(
    seen,
    steps.map(({ text }) => text),
  );
  await page.close();
});
