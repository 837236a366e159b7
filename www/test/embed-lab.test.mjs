// <gossip-lab> in pages of another site: its attributes, what it tells, several on a page,
// what is wrong with an attribute, its look, and Firefox.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { launch, launchFirefox } from './support/browser.mjs';
import { fill, fragmentOf, played, textOf } from './support/lab.mjs';
import { deep, test } from './support/level.mjs';
import { otherSite } from './support/runners.mjs';
import { serve } from '../headless/site.mjs';
import gossip from '../dist/gossip.node.mjs';

const dist = join(import.meta.dirname, '../dist');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site;
let browser;
let other;
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
  other?.close();
});

/** Opens a page of another site with labs; `heard` there is what it is told, in order. */
async function open(body, { from = browser, files = site.url, policy = '' } = {}) {
  const meta = policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  other = await otherSite(`${meta}<script src="${files}embed.js"></script>`, `<main>${body}</main>`);
  page = await from.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    globalThis.heard = [];
    for (const type of ['gossip-ready', 'gossip-error', 'gossip-result'])
      addEventListener(type, (event) => globalThis.heard.push({ id: /** @type {any} */ (event.target).id, type, detail: event.detail }));
  });
  await page.goto(other.url);
  return complaints;
}

/** The latest that the page is told of a lab, once there is something; of a result, with so many nodes. */
async function told(id, type, nodes = 0) {
  const handle = await page.waitForFunction(
    (i, t, n) => globalThis.heard.findLast((one) => one.id === i && one.type === t && (n === 0 || one.detail.options.nodes === n)),
    {},
    id,
    type,
    nodes,
  );
  return (await handle.jsonValue()).detail;
}

async function frameOf(id) {
  const handle = await page.evaluateHandle((name) => document.getElementById(name).shadowRoot.querySelector('iframe'), id);
  return handle.contentFrame();
}

const set = (id, attributes) =>
  page.evaluate(
    (name, given) => {
      for (const [key, value] of Object.entries(given)) {
        if (value === null) document.getElementById(name).removeAttribute(key);
        else document.getElementById(name).setAttribute(key, value);
      }
    },
    id,
    attributes,
  );

/** What the element itself shows. */
const shown = (id) =>
  page.$eval(`#${id}`, (lab) => ({
    problem: lab.shadowRoot.querySelector('[role=status]').innerText,
    content: lab.querySelector('b')?.checkVisibility() ?? false,
    frame: lab.shadowRoot.querySelector('iframe').checkVisibility(),
  }));

const isAsHighAsItsContent = (frame) =>
  frame.waitForFunction(
    () => innerHeight === Math.ceil(document.body.getBoundingClientRect().height) && document.documentElement.scrollHeight <= innerHeight,
  );

test('two labs in a page with a policy show what their attributes say, and tell their results', async () => {
  const origin = site.url.slice(0, -1);
  const complaints = await open(
    '<gossip-lab id="a" class="x" title="one" data-y nodes="40" mode="pull" trials="50" seed="3"></gossip-lab>' +
      '<gossip-lab id="b" aria-label="Second" preset="memberlist" nodes="60" trials="20" seed="4"></gossip-lab>',
    { policy: `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src data:` },
  );
  for (const [id, options] of [
    ['a', { nodes: 40, mode: 'pull', trials: 50, seed: 3 }],
    ['b', { nodes: 60, mode: 'push', fanout: 3, trials: 20, seed: 4 }],
  ]) {
    const { options: used, result } = await told(id, 'gossip-result');
    assert.deepEqual(result, JSON.parse(JSON.stringify(await gossip.simulate(options))));
    assert.deepEqual({ ...used, ...options }, used);
    await page.$eval(`#${id}`, (lab) => lab.scrollIntoView()); // what nobody sees is not laid out at once
    const frame = await frameOf(id);
    assert.match(await textOf(frame, 'round-text'), new RegExp(`one of ${options.nodes} live nodes`));
    await isAsHighAsItsContent(frame);
    for (const panel of ['own', 'scaling', 'rumors']) assert.equal(await frame.$eval(`#${panel}`, (one) => one.checkVisibility()), false);
    assert.equal(await page.$eval(`#${id}`, (lab) => lab.ready.then(() => 'ready')), 'ready');
  }
  assert.equal(await page.$eval('#b', (lab) => lab.shadowRoot.querySelector('iframe').title), 'Second');
  assert.deepEqual(complaints, []);
});

deep('it follows its attributes, several at once, and what they no longer say is as usual', async () => {
  const complaints = await open('<gossip-lab id="a" nodes="30" loss="20%" trials="10" seed="1" round="2"></gossip-lab>');
  const first = await told('a', 'gossip-result');
  assert.deepEqual([first.options.nodes, first.options.loss], [30, 0.2]);
  const frame = await frameOf('a');
  assert.match(await textOf(frame, 'round-text'), /^Round 2 /);
  await set('a', { nodes: '50', crashed: '45', loss: null, mode: 'push-pull', measure: 'rumors', round: null });
  const { options } = await told('a', 'gossip-result', 50);
  assert.deepEqual([options.crashed, options.loss, options.mode], [45, 0, 'push-pull']);
  assert.match(await textOf(frame, 'round-text'), /^Round 0 .* one of 5 live nodes/);
  assert.equal(await frame.$eval('#rumors', (one) => one.checkVisibility()), true);
  await frame.waitForFunction(
    () => !document.getElementById('rumors-cancel').hidden || document.querySelector('#demers-1 td').textContent !== '–',
  );
  await set('a', { nodes: null, crashed: null, mode: null, measure: null, trials: null, seed: null });
  const usual = await told('a', 'gossip-result', 100);
  assert.deepEqual([usual.options.mode, usual.options.trials, usual.options.seed], ['push', 1000, 1]);
  assert.equal(await page.evaluate(() => globalThis.heard.filter(({ type }) => type === 'gossip-ready').length), 3);
  assert.deepEqual(complaints, []);
});

deep('attributes that change while the lab loads are followed, too', async () => {
  await open(`<gossip-lab id="a" nodes="30" trials="10" seed="1"></gossip-lab><script>
    addEventListener('message', () => setTimeout(() => document.getElementById('a').setAttribute('nodes', '41')), { once: true });
  </script>`);
  await told('a', 'gossip-result', 41);
  assert.match(await textOf(await frameOf('a'), 'round-text'), /one of 41 live nodes/);
});

deep('what somebody sets in the lab is told as well, and does not hide it', async () => {
  await open('<gossip-lab id="a" nodes="30" trials="10" seed="1"></gossip-lab>');
  await told('a', 'gossip-result');
  const frame = await frameOf('a');
  await fill(frame, 'nodes', 31);
  await told('a', 'gossip-result', 31);
  await fill(frame, 'nodes', 'x');
  assert.equal(await textOf(frame, 'nodes-error'), 'Nodes must be a whole number, got "x".');
  assert.deepEqual(await shown('a'), { problem: '', content: false, frame: true });
  assert.equal(await page.evaluate(() => globalThis.heard.filter(({ type }) => type === 'gossip-error').length), 0);
});

deep('a wrong attribute is told in place, by its name, its rule and its value, until it is right', async () => {
  const complaints = await open('<gossip-lab id="a" nodez="7" trials="10" seed="1"><b>Instead.</b></gossip-lab>');
  const list = 'nodes, mode, fanout, loss, crashed, topology, time, trials, seed, preset, round, changes, measure, own, code, panels';
  const unknown = `<gossip-lab>: "nodez" is not one of its attributes, which are ${list}.`;
  assert.deepEqual(await told('a', 'gossip-error'), { message: unknown });
  assert.deepEqual(await shown('a'), { problem: unknown, content: true, frame: false });
  assert.equal(await page.$eval('#a', (lab) => lab.ready.catch(({ message }) => message)), unknown);
  await set('a', { nodez: null });
  await told('a', 'gossip-ready');
  for (const [attributes, message] of [
    [{ nodes: '1' }, '<gossip-lab>: "nodes" must be from 2 to 1000000000, got "1".'],
    [{ nodes: '<b>' }, '<gossip-lab>: "nodes" must be a whole number, got "<b>".'],
    [{ nodes: '20', crashed: '20' }, '<gossip-lab>: "crashed" must be from 0 to 19, so that of 20 nodes one is live, got "20".'],
    [{ crashed: null, mode: 'shove' }, '<gossip-lab>: "mode" must be "push", "pull" or "push-pull", got "shove".'],
    [
      { mode: null, preset: 'etcd' },
      '<gossip-lab>: "preset" must be "dynamo", "cassandra", "bitcoin", "redis" or "memberlist", got "etcd".',
    ],
    [
      { preset: null, code: 'x' },
      '<gossip-lab>: "code" must be a program as it is in links that Share makes. The link is damaged: part of it is missing or changed.',
    ],
    [{ code: null, changes: 'crash-99@1' }, '<gossip-lab>: "changes": crash-99@1: the picture has nodes 0 to 19.'],
  ]) {
    await set('a', attributes);
    await page.waitForFunction((text) => globalThis.heard.some(({ detail }) => detail?.message === text), {}, message);
    assert.deepEqual(await shown('a'), { problem: message, content: true, frame: false });
  }
  await set('a', { changes: null });
  const { options } = await told('a', 'gossip-result', 20);
  assert.equal(options.crashed, 0);
  await page.waitForFunction(() => globalThis.heard.some(({ type }, i) => type === 'gossip-ready' && i > 5));
  assert.deepEqual(await shown('a'), { problem: '', content: false, frame: true });
  await isAsHighAsItsContent(await frameOf('a'));
  assert.deepEqual(complaints, []);
});

deep('of a wrong code nothing is told but that, and what was told ends with it', async () => {
  await open('<gossip-lab id="a" code="x" nodes="20" trials="10" seed="1"></gossip-lab>');
  const types = async (count) => {
    await page.waitForFunction((n) => globalThis.heard.filter(({ type }) => type !== 'gossip-result').length === n, {}, count);
    await told('a', 'gossip-result'); // comes later
    return page.evaluate(() => globalThis.heard.map(({ type }) => type).filter((type) => type !== 'gossip-result'));
  };
  assert.deepEqual(await types(1), ['gossip-error']);
  await set('a', { code: null });
  assert.deepEqual(await types(2), ['gossip-error', 'gossip-ready']);
  assert.deepEqual(await shown('a'), { problem: '', content: false, frame: true });
});

deep('if lab-frame.html is missing, the page shows the content of the element, and why', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'gossip-dist-'));
  cpSync(dist, dir, { recursive: true, preserveTimestamps: true });
  for (const suffix of ['', '.br', '.gz']) rmSync(join(dir, `lab-frame.html${suffix}`));
  const broken = await serve({ dir });
  try {
    await open('<gossip-lab id="a"><b>Instead.</b></gossip-lab>', { files: broken.url });
    const { message } = await told('a', 'gossip-error');
    assert.match(message, /^The lab did not load\. Is http:\S+lab-frame\.html\S* there, .* write <gossip-lab src="ADDRESS">\.$/);
    assert.deepEqual(await shown('a'), { problem: message, content: true, frame: false });
  } finally {
    broken.stop();
    rmSync(dir, { recursive: true });
  }
});

deep('it has the theme of the page, and axe-core finds nothing, wide and narrow', async () => {
  await open('<h1>Course</h1><gossip-lab id="a" nodes="30" trials="10" seed="1" measure="scaling,rumors" own="push"></gossip-lab>');
  await told('a', 'gossip-result');
  const frame = await frameOf('a');
  const ground = () => frame.$eval('body', (body) => getComputedStyle(body).backgroundColor);
  assert.equal(await ground(), 'rgb(251, 250, 246)');
  for (const id of ['scaling', 'rumors']) await played(frame, id);
  for (const one of [page.mainFrame(), frame]) await one.evaluate(axe);
  for (const scheme of ['light', 'dark']) {
    await page.$eval('#a', (lab, to) => lab.setAttribute('style', `color-scheme: ${to}; --gossip-radius: 0px`), scheme);
    await frame.waitForFunction((to) => document.documentElement.style.colorScheme === to, {}, scheme);
    await frame.waitForFunction(
      // the plots have it, too
      () =>
        document.querySelector('#curve-plot .u-marker g[stroke-dasharray]').getAttribute('stroke') ===
        getComputedStyle(document.body).color,
    );
    for (const width of [1280, 320]) {
      await page.setViewport({ width, height: 800 });
      const found = await page.evaluate(async () =>
        (await globalThis.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`),
      );
      assert.deepEqual(found, [], `${scheme}, ${width} px`);
      for (const one of [page.mainFrame(), frame])
        assert.ok(await one.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${width} px`);
      await isAsHighAsItsContent(frame);
    }
  }
  assert.equal(await ground(), 'rgb(20, 24, 27)');
  assert.equal(await frame.$eval('#trials-run', (button) => getComputedStyle(button).borderRadius), '0px');
});

deep('it works in Firefox', async () => {
  const firefox = await launchFirefox();
  try {
    const complaints = await open('<gossip-lab id="a" nodes="1" mode="pull" trials="50" seed="3"><b>Instead.</b></gossip-lab>', {
      from: firefox,
    });
    assert.deepEqual(await told('a', 'gossip-error'), { message: '<gossip-lab>: "nodes" must be from 2 to 1000000000, got "1".' });
    await set('a', { nodes: '40' });
    const { result } = await told('a', 'gossip-result', 40);
    assert.deepEqual(result, JSON.parse(JSON.stringify(await gossip.simulate({ nodes: 40, mode: 'pull', trials: 50, seed: 3 }))));
    const frame = await frameOf('a');
    assert.equal(await fragmentOf(frame), '#nodes=40&mode=pull&trials=50&seed=3');
    await isAsHighAsItsContent(frame);
    assert.deepEqual(await shown('a'), { problem: '', content: false, frame: true });
    assert.deepEqual(complaints, []);
  } finally {
    await page.close();
    page = undefined;
    await firefox.close();
  }
});
