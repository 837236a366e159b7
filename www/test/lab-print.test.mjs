// The lab and a node on paper, also from the dark theme: dark on white, plots as drawings, and
// nothing that is there to be pressed.
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { launch } from './support/browser.mjs';
import { openLab, played, table } from './support/lab.mjs';
import { deep, test } from './support/level.mjs';
import { pale } from './support/paper.mjs';
import { otherSite } from './support/runners.mjs';
import { openNode, until, write } from './support/tabs.mjs';
import { serve } from '../headless/site.mjs';

let site;
let browser;
let page;
before(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});
after(async () => {
  await browser?.close();
  site?.stop();
});
afterEach(async () => {
  await page?.close();
});

async function openDark(fragment) {
  ({ page } = await openLab(site, browser, fragment));
  await page.select('#theme', 'dark');
  await played(page);
}

/** What print shows of what is there to be pressed; fields show a setting. */
const controls = (from) =>
  from.$$eval('button, a.button, progress, .skip, [type=range], #theme, #speed, .write input', (all) =>
    all.filter((one) => one.checkVisibility()).map((one) => one.id || one.outerHTML),
  );

const plots = (from) =>
  from.$$eval('.plot', (all) =>
    all.map((plot) => {
      const [svg, ...others] = plot.querySelectorAll(':scope > svg');
      return {
        onScreen: plot.querySelector('.uplot').checkVisibility(),
        onPaper: svg?.checkVisibility() === true && others.length === 0 && svg.getBoundingClientRect().width === plot.clientWidth,
      };
    }),
  );

test('from the dark theme it is dark on white, with plots as drawings and without controls', async () => {
  await openDark('#nodes=40&mode=push&trials=50&seed=3&round=4&changes=crash-3@1');
  assert.notDeepEqual(await pale(page), []);
  await page.emulateMediaType('print');
  for (const width of [1366, 700]) {
    await page.setViewport({ width, height: 800 });
    assert.deepEqual(await pale(page), []);
    assert.deepEqual(await controls(page), []);
    assert.deepEqual(await plots(page), Array(6).fill({ onScreen: false, onPaper: true }));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  }
  assert.equal(await page.$eval('#nodes', (field) => field.checkVisibility()), true);
  await page.emulateMediaType('screen');
  assert.deepEqual(await plots(page), Array(6).fill({ onScreen: true, onPaper: false }));
});

deep('so it is when it is really printed, and afterwards it is as before', async () => {
  await openDark('#nodes=40&mode=push&trials=50&seed=3');
  await page.evaluate(() => {
    addEventListener('beforeprint', () =>
      queueMicrotask(() => Object.assign(globalThis, { texts: document.querySelectorAll('.plot > svg text') })),
    );
  });
  const before = await page.$eval('#curve-plot canvas', (canvas) => canvas.toDataURL());
  await page.pdf();
  assert.ok((await page.evaluate(() => globalThis.texts.length)) > 50);
  assert.equal(await page.$('.plot > svg'), null);
  assert.equal(await page.$eval('#curve-plot canvas', (canvas) => canvas.toDataURL()), before);
});

deep('tables that are open are shown whole, and the others not at all', async () => {
  await openDark('#nodes=40&mode=push&trials=50&seed=3');
  await table(page, 'curve');
  await page.emulateMediaType('print');
  const shown = await page.$$eval('details', (all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id));
  assert.deepEqual(shown, ['curve-data']);
  assert.ok(await page.$eval('#curve-table', (region) => region.scrollHeight <= region.clientHeight + 1));
  await page.$eval('#curve-data', (details) => {
    details.open = false;
  });
  await page.waitForFunction(() => !document.getElementById('curve-data').checkVisibility());
});

deep('a node, with what is folded up', async () => {
  const node = await openNode(site, browser, { cluster: 'print' });
  ({ page } = node);
  await page.select('#theme', 'dark');
  await write(page, 'color', 'red');
  await until(page, () => document.getElementById('known').rows.length === 1);
  await page.emulateMediaType('print');
  assert.deepEqual(await pale(page), []);
  assert.deepEqual(await controls(page), []);
  assert.ok(await page.$$eval('details p', (all) => all.every((one) => one.checkVisibility({ contentVisibilityAuto: true }))));
});

deep('a lab in a dark page of another site', async () => {
  const style = 'color-scheme: dark; --gossip-text: #eee; --gossip-muted: #ddd; --gossip-warn: #fe8; --gossip-surface: #111';
  const other = await otherSite(
    `<script src="${site.url}embed.js"></script>`,
    `<gossip-lab nodes="20" trials="10" seed="1" style="${style}"></gossip-lab>`,
  );
  page = await browser.newPage();
  try {
    await page.goto(other.url);
    await page.$eval('gossip-lab', (lab) => customElements.whenDefined('gossip-lab').then(() => /** @type {any} */ (lab).ready));
    const handle = await page.evaluateHandle(() => document.querySelector('gossip-lab').shadowRoot.querySelector('iframe'));
    const frame = await handle.contentFrame();
    await played(frame);
    assert.notDeepEqual(await pale(frame), []);
    await frame.client.send('Emulation.setEmulatedMedia', { media: 'print' }); // it has a process of its own
    assert.deepEqual(await pale(frame), []);
    assert.deepEqual(await controls(frame), []);
  } finally {
    other.close();
  }
});
