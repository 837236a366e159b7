// Real systems in the lab: what it says about each is what it sets, has sources, and agrees with the lesson.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { launch, launchFirefox } from './support/browser.mjs';
import { openLab, played, textOf } from './support/lab.mjs';
import { deep, test } from './support/level.mjs';
import { otherSite } from './support/runners.mjs';
import { serve } from '../headless/site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ids = ['dynamo', 'cassandra', 'bitcoin', 'redis', 'memberlist'];

let site;
let browser;
before(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});
after(async () => {
  await browser?.close();
  site?.stop();
});

/** What the lab says about the system that is chosen. */
const said = (page) =>
  page.evaluate(() => ({
    isShown: document.getElementById('preset-facts').checkVisibility(),
    title: document.getElementById('preset-title').textContent,
    kept: document.getElementById('preset-about').textContent,
    leftOut: document.getElementById('preset-left').textContent,
    facts: Array.from(document.querySelectorAll('#preset-sources > div'), (row) => {
      const [link] = row.querySelectorAll('a');
      const [label, text] = Array.from(row.children, ({ textContent }) => textContent);
      return { label, value: row.querySelector('b').textContent, text, href: link?.href ?? '', rel: link?.rel, target: link?.target };
    }),
  }));

async function choose(page, id) {
  await page.select('#preset', id);
  return said(page);
}

/** What the lesson says about real uses: by the name of the system. */
async function usesInLesson() {
  const page = await browser.newPage();
  await page.goto(`${site.url}index.html`);
  const uses = await page.$$eval('dl.uses dt', (all) =>
    all.map((dt) => {
      const { textContent, children } = dt.nextElementSibling;
      const links = [...children].filter(({ localName }) => localName === 'a').map((link) => link.getAttribute('href'));
      return { system: dt.textContent, text: textContent, links };
    }),
  );
  await page.close();
  return uses;
}

test('each system has a source for each parameter, and the fields are what it says', async () => {
  const { page, complaints } = await openLab(site, browser, '#nodes=20&trials=10&seed=1');
  assert.equal((await said(page)).isShown, false);
  for (const id of ids) {
    const { isShown, kept, leftOut, facts } = await choose(page, id);
    assert.equal(isShown, true);
    assert.match(kept, /^Kept: .* A round stands for \d+ (ms|s)\.$/);
    assert.match(leftOut, /^Left out: ./);
    const [nodes, round, mode, fanout, topology] = facts.map(({ value }) => value);
    assert.deepEqual(
      facts.slice(0, 5).map(({ label }) => label),
      ['Nodes', 'Round', 'Who calls', 'Fanout', 'Topology'],
    );
    const fields = await page.$$eval('#nodes, #mode, #fanout, #topology', (all) => all.map(({ value }) => value));
    assert.deepEqual(
      [nodes.replace(/\D/g, ''), mode, Number.parseInt(fanout, 10), topology],
      [fields[0], fields[1], Number(fields[2]), fields[3]],
    );
    assert.ok(kept.endsWith(`A round stands for ${round}.`));
    for (const fact of facts) {
      if (fact.href === '') assert.match(fact.text, /Chosen for the lab\./);
      else assert.deepEqual([new URL(fact.href).protocol, fact.rel, fact.target], ['https:', 'noopener', '']);
    }
    assert.ok(facts.filter(({ href }) => href !== '').length >= 4);
  }
  await page.select('#preset', '');
  assert.equal((await said(page)).isShown, false);
  assert.equal(await textOf(page, 'preset-about'), '');
  assert.deepEqual(complaints, []);
});

test('what the lesson says about the same systems agrees with the lab', async () => {
  const uses = await usesInLesson();
  const { page } = await openLab(site, browser, '#nodes=20&trials=10&seed=1');
  const inLab = new Map();
  for (const id of ids) {
    const about = await choose(page, id);
    inLab.set(about.title.split(': ')[0], { id, ...about });
  }
  assert.deepEqual([...uses.map(({ system }) => system), 'memberlist and Serf'], [...inLab.keys()]);
  for (const { system, text, links } of uses) {
    const { id, title, facts } = inLab.get(system);
    const [, news] = title.split(': ');
    assert.ok(text.toLowerCase().startsWith(news), `${text}\n${news}`);
    assert.ok(links.includes(`lab.html#preset=${id}`), system);
    const sources = facts.map(({ href }) => href);
    const external = links.filter((href) => href.startsWith('https:'));
    assert.ok(external.length > 0 && external.every((href) => sources.includes(href)), `${system}: ${external}`);
    const value = (label) => facts.find((fact) => fact.label === label).value;
    if (/every second|once a second/i.test(text)) assert.equal(value('Round'), '1 s', system);
    if (/a random peer/.test(text)) assert.equal(value('Fanout'), '1 call per node and round', system);
  }
});

deep('in a frame of another page the links open tabs of their own, and at 320 pixels all of it fits', async () => {
  const other = await otherSite(
    `<script src="${site.url}embed.js"></script><meta name="viewport" content="width=device-width">`,
    '<gossip-lab preset="redis" trials="10" seed="1"></gossip-lab>',
  );
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 320, height: 700 });
    await page.goto(other.url);
    await page.$eval('gossip-lab', (lab) => lab.ready);
    const handle = await page.evaluateHandle(() => document.querySelector('gossip-lab').shadowRoot.querySelector('iframe'));
    const frame = await handle.contentFrame();
    const { title, facts } = await said(frame);
    assert.equal(title, 'Redis Cluster: topology');
    for (const { rel, target } of facts) assert.deepEqual([rel, target], ['noopener', '_blank']);
    assert.ok(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  } finally {
    await page.close();
    other.close();
  }
});

deep('axe-core finds nothing in what is said, in light and dark, wide and narrow; nothing scrolls sideways', async () => {
  const { page } = await openLab(site, browser, '#preset=bitcoin&trials=10&seed=1');
  await page.evaluate(axe);
  for (const theme of ['light', 'dark']) {
    await page.select('#theme', theme);
    for (const width of [320, 1280]) {
      await page.setViewport({ width, height: 800 });
      const found = await page.evaluate(() =>
        globalThis.axe
          .run('#settings')
          .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])),
      );
      assert.deepEqual(found, [], `${theme}, ${width}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }
  }
});

deep('with the keyboard alone, and in Firefox, a system is chosen and its sources are reached', async () => {
  const firefox = await launchFirefox();
  try {
    for (const from of [browser, firefox]) {
      const { page, complaints } = await openLab(site, from, '#nodes=20&trials=10&seed=1');
      await played(page);
      await page.$eval('#preset', (select) => select.focus());
      await page.keyboard.type('Cass');
      await page.waitForFunction(() => document.getElementById('preset-facts').checkVisibility());
      const { title, facts } = await said(page);
      assert.match(title, /^Apache Cassandra: /);
      await page.$eval('#seed', (field) => field.focus());
      const reached = [];
      for (const fact of facts.filter(({ href }) => href !== '')) {
        await page.keyboard.press('Tab');
        reached.push([await page.evaluate(() => document.activeElement.getAttribute('href')), fact.href]);
      }
      for (const [at, wanted] of reached) assert.equal(at, wanted);
      assert.deepEqual(complaints, []);
    }
  } finally {
    await firefox.close();
  }
});
