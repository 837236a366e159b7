// A cluster of tabs: values reach all of them, a closed tab is suspected and then believed to
// have crashed, a cut keeps writes apart, and nobody is harmed by what else is posted. What a
// node does with time, loss and limits is tested in gossip/member.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, launchFirefox } from './support/browser.mjs';
import { deep, test } from './support/level.mjs';
import { openNode, textOf, until, untilKnown, untilSeen, untilText, write } from './support/tabs.mjs';
import { serve } from '../headless/site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

/** Opens nodes of one cluster, and waits until all see all. */
async function openCluster(cluster, size, { from = browser, ...options } = {}) {
  const nodes = [];
  for (let i = 0; i < size; i++) nodes.push(await openNode(site, from, { cluster, ...options }));
  for (const { page } of nodes) await untilText(page, 'summary', `${size} nodes alive.`);
  return nodes;
}

const press = (page, id) => page.$eval(`#${id}`, (button) => button.click());
const closeAll = (nodes) => Promise.all(nodes.map(({ page }) => page.close()));

/** In a page: posts something on the channel of the cluster, as from the console of another tab. */
const post = (page, cluster, data) =>
  page.evaluate(
    (name, posted) => new BroadcastChannel(`gossip-lesson ${new URL('./', location.href).href} cluster ${name}`).postMessage(posted),
    cluster,
    data,
  );

test('values reach all tabs, and a closed tab is suspected, then believed to have crashed', async () => {
  const nodes = await openCluster('values', 3, { suspect: 1 });
  const [a, b, c] = nodes;
  await write(a.page, 'color', 'red');
  await write(b.page, 'size', '<b>large</b>');
  for (const { page } of nodes) await untilKnown(page, { color: 'red v1', size: '<b>large</b> v1' });
  await write(c.page, 'color', 'green');
  for (const { page } of nodes) await untilKnown(page, { color: 'green v2', size: '<b>large</b> v1' });
  assert.match(await textOf(a.page, 'news'), /^Learned from \w+-\d\d: color: green v2\.$/);
  assert.match(await a.page.title(), new RegExp(`^${a.name}: 3 nodes alive\\.`));
  await c.page.close();
  for (const status of ['suspected', 'crashed']) await Promise.all([a, b].map(({ page }) => untilSeen(page, c.name, status)));
  await untilText(a.page, 'summary', '2 nodes alive, 1 thought to have crashed.');
  for (const { complaints } of nodes) assert.deepEqual(complaints, []);
  await closeAll([a, b]);
});

deep('a node loads a program of its own', async () => {
  const { page } = await openNode(site, browser, { cluster: 'loads' });
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  assert.deepEqual(
    names.filter((name) => name.endsWith('.wasm')),
    ['/node-page.wasm'],
  );
  await page.close();
});

deep('a cut keeps writes apart, and healing joins them; a tab that is opened meanwhile is in one half', async () => {
  const nodes = await openCluster('cut', 4, { suspect: 1 });
  await press(nodes[3].page, 'cut');
  for (const { page } of nodes) await until(page, () => document.getElementById('cut').textContent === 'Heal the network');
  const half = async ({ page }) => /In this half: (.*?)\./.exec(await textOf(page, 'network'))[1].split(', ');
  const left = await half(nodes[0]);
  assert.equal(left.length, 2);
  const here = nodes.filter(({ name }) => left.includes(name));
  const there = nodes.filter(({ name }) => !left.includes(name));
  assert.equal(there.length, 2);
  await write(here[0].page, 'color', 'red');
  await write(here[0].page, 'color', 'green');
  await write(there[0].page, 'color', 'blue');
  for (const { page } of here) await untilKnown(page, { color: 'green v2' });
  for (const { page } of there) await untilKnown(page, { color: 'blue v1' });
  for (const { page } of here) for (const { name } of there) await untilSeen(page, name, 'crashed');
  for (const { page } of there) for (const { name } of here) await untilSeen(page, name, 'crashed');
  const late = await openNode(site, browser, { cluster: 'cut', suspect: 1 });
  await until(late.page, () => document.getElementById('known').rows.length === 1);
  assert.match(await textOf(late.page, 'network'), /^The network is cut\./);
  const known = await late.page.$eval('#known tr', (row) => row.cells[1].textContent);
  assert.equal(known, (await half(late)).includes(here[0].name) ? 'green' : 'blue');
  for (const { page } of nodes) assert.equal(await page.$eval('#known tr', (row) => row.cells.length), 4);
  await press(late.page, 'cut');
  for (const { page } of [...nodes, late]) await untilText(page, 'summary', '5 nodes alive.');
  for (const { page } of [...nodes, late]) await untilKnown(page, { color: 'green v2' });
  await closeAll([...nodes, late]);
});

deep('a tab that is loaded again is the same node, younger, and learns everything from the others', async () => {
  const [a, b] = await openCluster('again', 2);
  await write(b.page, 'color', 'red');
  for (const { page } of [a, b]) await untilKnown(page, { color: 'red v1' });
  const started = (name) =>
    a.page.$$eval('#members tr', (rows, of) => rows.find((row) => row.cells[0].textContent === of).cells[4].textContent, name);
  const before = await started(b.name);
  await b.page.reload();
  await untilText(b.page, 'name', b.name);
  await untilKnown(b.page, { color: 'red v1' });
  assert.equal(await b.page.$eval('#known tr', (row) => row.cells[3].textContent), a.name);
  await until(
    a.page,
    (name, then) =>
      Array.from(document.getElementById('members').rows).some(
        ({ cells }) => cells[0].textContent === name && cells[4].textContent !== then,
      ),
    b.name,
    before,
  );
  await untilText(a.page, 'summary', '2 nodes alive.');
  await closeAll([a, b]);
});

deep('clusters with different names do not meet', async () => {
  const [a, b] = await openCluster('one', 2);
  const c = await openNode(site, browser, { cluster: 'another' });
  await write(a.page, 'color', 'red');
  await untilKnown(b.page, { color: 'red v1' });
  await until(c.page, () => Number(document.querySelector('#members td:nth-child(3)').textContent) > 20); // heartbeats
  assert.equal(await textOf(c.page, 'summary'), 'This node is alone.');
  assert.equal(await textOf(c.page, 'known-empty'), 'Nothing yet. Write a value, here or in another tab.');
  assert.equal(await textOf(a.page, 'summary'), '2 nodes alive.');
  await closeAll([a, b, c]);
});

deep('what nobody but a stranger posts changes nothing, and is told once', async () => {
  const [a, b] = await openCluster('strangers', 2);
  await write(a.page, 'color', 'red');
  await untilKnown(b.page, { color: 'red v1' });
  const head = { gossip: 1, from: 'stranger', to: a.name };
  const messages = [
    7,
    null,
    { kind: 'digest' },
    'x'.repeat(200_000),
    '[]',
    JSON.stringify({ ...head, kind: 'steal' }),
    JSON.stringify({ ...head, kind: 'rest', entries: [{ key: 'color', value: { toString: 'x' }, version: 9 }] }),
    JSON.stringify({ ...head, kind: 'rest', entries: [{ key: 'color', value: 'x'.repeat(201), version: 9 }] }),
    JSON.stringify({ ...head, kind: 'digest', beats: [{ name: 'stranger', generation: 1e30, heartbeat: 1 }] }),
  ];
  for (const message of messages) await post(b.page, 'strangers', message);
  await until(a.page, () => !document.getElementById('notice').hidden);
  await write(b.page, 'size', 'large');
  await untilKnown(a.page, { color: 'red v1', size: 'large v1' });
  assert.equal(await textOf(a.page, 'notice'), 'A message was ignored, which no node sends: it is no text, or too long.');
  assert.equal(await textOf(a.page, 'summary'), '2 nodes alive.');
  assert.deepEqual([...a.complaints, ...b.complaints], []);
  await closeAll([a, b]);

  const c = await openNode(site, browser, { cluster: 'strangers' });
  await post(c.page, 'strangers', JSON.stringify({ ...head, gossip: 2, kind: 'digest' }));
  await until(c.page, () => !document.getElementById('notice').hidden);
  assert.match(await textOf(c.page, 'notice'), /another version of this page.*Reload all tabs/);
  await c.page.close();
});

deep('hostile texts are shown as texts', async () => {
  const a = await openNode(site, browser, { cluster: 'hostile' });
  const name = '<img src=x onerror=alert(1)>\u202e';
  const entries = [{ key: '<script>', value: `a\u202eb${'\u0301'.repeat(150)}`, version: 1 }];
  const beats = [{ name, generation: 1, heartbeat: 1 }];
  await post(a.page, 'hostile', JSON.stringify({ gossip: 1, kind: 'rest', from: name, to: a.name, beats, entries }));
  await untilText(a.page, 'summary', '2 nodes alive.');
  const cells = await a.page.$$eval('#known tr > *', (all) => all.map((cell) => cell.textContent));
  assert.equal(cells[0], '<script>');
  assert.match(cells[1], /^a\\u202eb\u0301{10}…$/);
  assert.equal(cells[3], '<img src=x onerror=alert(1)>\\u202e');
  assert.equal(await a.page.$('#members img, #known script'), null);
  assert.deepEqual(a.complaints, []);
  await a.page.close();
});

deep('copies of a tab take different names', async () => {
  const a = await openNode(site, browser, { cluster: 'copies' });
  const identity = await a.page.evaluate(() => sessionStorage.getItem('gossip-lesson.node'));
  const copy = await openNode(site, browser, {
    cluster: 'copies',
    prepare: (page) => page.evaluateOnNewDocument((text) => sessionStorage.setItem('gossip-lesson.node', text), identity),
  });
  for (const { page } of [a, copy]) await untilText(page, 'summary', '2 nodes alive.');
  assert.deepEqual([await textOf(a.page, 'name'), await textOf(copy.page, 'name')], [`${a.name}-2`, a.name]);
  await closeAll([a, copy]);
});

deep('without BroadcastChannel and storage a node is alone, and says why', async () => {
  const a = await openNode(site, browser, {
    cluster: 'none',
    prepare: (page) =>
      page.evaluateOnNewDocument(() => {
        delete globalThis.BroadcastChannel;
        Object.defineProperty(globalThis, 'sessionStorage', {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }),
  });
  assert.equal(await textOf(a.page, 'status'), 'Go ready');
  assert.equal(await textOf(a.page, 'notice'), 'This browser has no BroadcastChannel, so this node cannot reach any other tab.');
  await write(a.page, 'color', 'red');
  await untilKnown(a.page, { color: 'red v1' });
  assert.deepEqual(a.complaints, []);
  await a.page.close();
});

deep('opened as a file it says what to do', async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(import.meta.dirname, '../dist/node.html')).href);
  await until(page, () => document.getElementById('status').dataset.state === 'failed');
  assert.match(await textOf(page, 'status'), /this page was opened as a file; serve it over http: \.\/build\.sh serve/);
  await page.close();
});

deep('settings: the address, its mistakes, and the time until a node is suspected', async () => {
  const { page } = await openNode(site, browser, { cluster: 'our class', suspect: 0, period: 1 });
  assert.equal(await textOf(page, 'notice'), 'The address: suspect must be from 0.1 to 3600 seconds, got "0".');
  assert.equal(new URL(page.url()).hash, '#cluster=our%20class');
  assert.equal(await textOf(page, 'cluster-name'), 'our class');
  await page.focus('#suspect');
  await page.keyboard.type('5'); // 65
  await page.keyboard.press('Enter');
  await untilText(page, 'dead', '195');
  assert.equal(await page.$eval('#open-node', (link) => link.getAttribute('href')), 'node.html#cluster=our%20class&suspect=65');
  assert.equal(new URL(page.url()).hash, '#cluster=our%20class&suspect=65');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  assert.match(await textOf(page, 'suspect-error'), /the time must be from 0\.1 to 3600 seconds, got "65x"/);
  assert.equal(await textOf(page, 'dead'), '195');
  await page.close();
});

deep('with the keyboard alone: another node, a cut, a value; wrong ones are told', async () => {
  const { page } = await openNode(site, browser, { cluster: 'keys' });
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.localName);
  const tabTo = async (id) => {
    for (let i = 0; i < 30 && (await focused()) !== id; i++) await page.keyboard.press('Tab');
    assert.equal(await focused(), id);
  };
  await page.bringToFront();
  await tabTo('open-node');
  await tabTo('cut');
  await page.keyboard.press('Enter');
  await untilText(page, 'cut', 'Heal the network');
  assert.equal(await focused(), 'cut');
  await tabTo('key');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  assert.equal(await textOf(page, 'write-error'), 'That does not work: the key is empty.');
  await page.keyboard.type('zone');
  await page.keyboard.press('Tab');
  await page.keyboard.type('east');
  await page.keyboard.press('Enter');
  await untilKnown(page, { zone: 'east v1' });
  assert.equal(await textOf(page, 'write-error'), '');
  await page.close();
});

deep('axe-core finds nothing, in light and dark, wide and narrow; nothing scrolls sideways', async () => {
  const [a, b] = await openCluster('axe', 2, { suspect: 0.5 });
  await write(a.page, 'color', 'x'.repeat(200));
  await b.page.close();
  await untilSeen(a.page, b.name, 'crashed');
  await a.page.bringToFront();
  await a.page.$$eval('details', (all) => {
    for (const one of all) one.open = true;
  });
  await a.page.evaluate(axe); // not with a script element, which the page's policy forbids
  for (const scheme of ['light', 'dark']) {
    await a.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const width of [1280, 320]) {
      await a.page.setViewport({ width, height: 800 });
      const found = await a.page.evaluate(async () =>
        (await globalThis.axe.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join('; ')}`,
        ),
      );
      assert.deepEqual(found, [], `${scheme}, ${width} px`);
      assert.ok(await a.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${width} px`);
    }
  }
  const small = await a.page.$$eval('button, input, summary, a.button', (all) =>
    all
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ one, box }) => `${one.localName}#${one.id} ${box.width} x ${box.height}`),
  );
  assert.deepEqual(small, []);
  await a.page.close();
});

deep('it works in Firefox', async () => {
  const firefox = await launchFirefox();
  try {
    const nodes = await openCluster('firefox', 3, { from: firefox });
    await write(nodes[1].page, 'color', 'red');
    for (const { page } of nodes) await untilKnown(page, { color: 'red v1' });
    await nodes[2].page.close();
    await untilSeen(nodes[0].page, nodes[2].name, 'crashed');
    assert.deepEqual(nodes[0].complaints, []);
  } finally {
    await firefox.close();
  }
});
