// The lesson's first figure: news spreads among the nodes of a ring as the lesson says, without
// Go and the rest of the page, and nothing around it moves.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch, launchFirefox } from './support/browser.mjs';
import { openGate } from './support/gate.mjs';
import { deep, test } from './support/level.mjs';
import { serve } from '../headless/site.mjs';

let site;
let gate; // without the rest of the page
let browser;
before(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
  gate = await openGate(site.url);
  gate.refuse('page.js');
});
after(async () => {
  await browser?.close();
  gate?.stop();
  site?.stop();
});

async function open({ width = 1280, from = browser, scripts = true } = {}) {
  const page = await from.newPage();
  await page.setViewport({ width, height: 800 });
  if (!scripts) await page.setJavaScriptEnabled(false);
  await page.goto(gate.url);
  if (scripts) await page.waitForSelector('#spread-next:enabled');
  return page;
}

/** Who knows, by number, the calls as { from, to, isNews }, what is said, and how high the figure is. */
const seen = (page) =>
  page.evaluate(() => {
    const picture = document.getElementById('spread-picture');
    const nodes = [...picture.querySelectorAll('circle')];
    const at = (x, y) => nodes.findIndex(({ cx, cy }) => cx.baseVal.value === x.baseVal.value && cy.baseVal.value === y.baseVal.value);
    return {
      count: nodes.length,
      knowing: nodes.flatMap((node, i) => (node.classList.contains('knows') ? [i] : [])),
      calls: Array.from(picture.querySelectorAll('line'), ({ x1, y1, x2, y2, classList }) => ({
        from: at(x1, y1),
        to: at(x2, y2),
        isNews: classList.contains('told'),
      })),
      text: document.getElementById('spread-text').textContent,
      button: document.getElementById('spread-next').textContent,
      height: document.querySelector('.spread').offsetHeight,
      sideways: document.documentElement.scrollWidth > innerWidth,
    };
  });

/** Plays rounds by the keyboard alone until all know it; resolves to what was seen after each. */
async function playAll(page) {
  const all = [await seen(page)];
  await page.focus('#spread-next');
  while (all.at(-1).button === 'Next round') {
    await page.keyboard.press('Enter');
    all.push(await seen(page));
  }
  return all;
}

async function spreads(page) {
  const all = await playAll(page);
  const [{ count, knowing, height }] = all;
  assert.deepEqual(knowing, [0]);
  for (const [round, { knowing, calls, text, ...now }] of all.entries()) {
    assert.deepEqual([now.height, now.sideways], [height, false], text);
    if (round === 0) continue;
    const before = all[round - 1].knowing;
    assert.equal(calls.length, count);
    for (const { from, to, isNews } of calls) {
      assert.ok(from >= 0 && to >= 0 && from !== to);
      assert.equal(isNews, before.includes(from) !== before.includes(to));
      assert.ok(!isNews || before.includes(from), 'the news comes from who knows it');
    }
    const told = calls.filter(({ isNews }) => isNews).map(({ to }) => to);
    assert.deepEqual(
      knowing,
      [...new Set([...before, ...told])].sort((a, b) => a - b),
    );
    const said = knowing.length < count ? `${knowing.length} of ${count} nodes know it.` : 'all know it. Press a node to start from there.';
    assert.equal(text, `Round ${round}: ${said}`);
  }
  await page.keyboard.press('Enter');
  const again = await seen(page);
  assert.deepEqual([again.knowing.length, again.calls.length, again.height], [1, 0, height]);
  assert.match(again.text, /^One of 20 nodes has news\./);
}

for (const width of [1280, 390, 320]) {
  (width === 1280 ? test : deep)(
    `news spreads until all know it, by the keyboard alone, and nothing moves, at ${width} pixels`,
    async () => {
      const page = await open({ width });
      await spreads(page);
      await page.close();
    },
  );
}

test('a click begins at the nearest node', async () => {
  const page = await open({ width: 390 });
  await playAll(page);
  const { x, y } = await page.$eval('#spread-picture circle:nth-of-type(8)', (node) => {
    const box = node.getBoundingClientRect();
    return { x: box.x, y: box.y };
  });
  await page.mouse.click(x - 3, y - 3);
  const { knowing, button } = await seen(page);
  assert.deepEqual([knowing, button], [[7], 'Next round']);
  await page.close();
});

deep('the same in Firefox', async () => {
  const firefox = await launchFirefox();
  try {
    await spreads(await open({ from: firefox }));
  } finally {
    await firefox.close();
  }
});

deep('with reduced motion nothing moves on its own', async () => {
  const page = await open();
  const motion = async (value) => {
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value }]);
    await page.click('#spread-next');
    return page.evaluate(() => document.getAnimations().length > 0);
  };
  assert.deepEqual([await motion('reduce'), await motion('no-preference')], [false, true]);
  await page.close();
});

deep('without scripts there is a picture, and nothing to press', async () => {
  const page = await open({ scripts: false });
  const visible = await page.$$eval('#spread-picture, #spread-next, #spread-text', (all) => all.map((one) => one.checkVisibility()));
  assert.deepEqual(visible, [true, false, true]);
  await page.close();
});
