// The convergence lab where it opens in the lesson: its settings are those of the link above
// it, it shows what the claim is about, and nothing of it is loaded before.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch } from './support/browser.mjs';
import { played, textOf } from './support/lab.mjs';
import { deep, test } from './support/level.mjs';
import { openPage } from './support/open-page.mjs';
import { serve } from '../headless/site.mjs';

let site;
let browser;
before(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});
after(async () => {
  await browser?.close();
  site?.stop();
});

async function openLesson(prepare) {
  const { page, complaints } = await openPage(browser, `${site.url}index.html`, prepare);
  await page.waitForSelector('.demo:not([hidden])');
  return { page, complaints };
}

/** Opens the demonstration with a number by the keyboard, and resolves to the lab's frame. */
async function openDemo(page, number) {
  const demo = (await page.$$('.demo'))[number];
  const summary = await demo.$('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  const lab = await demo.waitForSelector('gossip-lab');
  await lab.evaluate(async (element) => {
    await customElements.whenDefined('gossip-lab');
    await element.ready;
  });
  const frame = await lab.evaluateHandle((element) => element.shadowRoot.querySelector('iframe'));
  return frame.contentFrame();
}

const panelsOf = (frame) =>
  frame.$$eval('.panel', (all) => all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('aria-labelledby')));

test('beside a claim, the lab opens in the lesson: a node crashes', async () => {
  const { page, complaints } = await openLesson();
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /embed|lab/.test(name)).length);
  assert.equal(await loaded(), 0);
  const frame = await openDemo(page, 0);
  assert.deepEqual(await panelsOf(frame), ['cluster-title']);
  assert.match(await textOf(frame, 'round-text'), /of 50 live nodes/);
  await frame.$eval('#node-3', (node) => node.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  assert.match(await textOf(frame, 'round-text'), /of 49 live nodes/);
  assert.deepEqual(complaints, []);
  await page.close();
});

deep('the other demonstrations show what they are about, with the settings of the links above them', async () => {
  const { page, complaints } = await openLesson();
  const scaling = await openDemo(page, 1);
  assert.deepEqual(await panelsOf(scaling), ['scaling-title']);
  await played(scaling, 'scaling');
  const failures = await openDemo(page, 2);
  assert.deepEqual(await panelsOf(failures), ['cluster-title', 'trials-title']);
  assert.match(await textOf(failures, 'round-text'), /of 70 live nodes/);
  await played(failures);
  const whole = await openDemo(page, 3);
  assert.deepEqual(await panelsOf(whole), ['settings-title', 'cluster-title', 'trials-title']);
  await played(whole);
  const links = await page.$$eval('.demo[open]', (all) =>
    all.map((demo) => [
      demo.previousElementSibling.querySelector('a[href^="lab.html#"]').hash,
      ...Array.from(demo.querySelector('gossip-lab').attributes, ({ name, value }) => `${name}=${value}`),
    ]),
  );
  for (const [hash, ...attributes] of links) for (const one of hash.slice(1).split('&')) assert.ok(attributes.includes(one), one);
  assert.deepEqual(complaints, []);
  await page.close();
});

deep('where the lab cannot be loaded, the lesson says so', async () => {
  const { page } = await openLesson(async (opened) => {
    await opened.setRequestInterception(true);
    opened.on('request', (request) => (request.url().endsWith('embed.mjs') ? request.abort() : request.continue()));
  });
  await page.$eval('.demo', (demo) => {
    demo.open = true;
  });
  await page.waitForFunction(() => document.querySelector('.demo').textContent.includes('The lab did not load: embed.mjs is missing'));
  await page.close();
});
