// The convergence lab: what its tables say against gossip.simulate, its address, the picture
// by mouse and keyboard, bad settings, Cancel, and how it looks to axe-core. The numbers
// themselves are tested in gossip/epidemic, what the page's Go computes in wasm/lab/page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { launch, launchFirefox } from './support/browser.mjs';
import { fill, fragmentOf, openLab, played, press, shown, table, textOf } from './support/lab.mjs';
import { deep, test } from './support/level.mjs';
import { serve } from '../headless/site.mjs';
import gossip from '../dist/gossip.node.mjs';

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

/** Opens the lab with a fragment. */
const open = (fragment, { from = browser, prepare } = {}) => openLab(site, from, fragment, prepare);

/** Moves a slider and lets it go. */
const slide = (page, id, value) =>
  page.$eval(
    `#${id}`,
    (slider, to) => {
      slider.value = to;
      for (const type of ['input', 'change']) slider.dispatchEvent(new Event(type, { bubbles: true }));
    },
    value,
  );

/** A curve that goes on at its last value. */
const extended = (list, length) => Array.from({ length }, (_, i) => list[Math.min(i, list.length - 1)]);
const percents = (list, length) => extended(list, length).map((share) => shown(100 * share));

test('the tables under the plots say what gossip.simulate says for the same settings', async () => {
  const options = { nodes: 60, mode: 'pull', fanout: 2, loss: 0.25, crashed: 7, trials: 400, seed: 9 };
  const { page, complaints } = await open(`#${new URLSearchParams(options)}`);
  await played(page);
  const { informed, rounds, exact } = await gossip.simulate(options);

  const curve = await table(page, 'curve');
  const { length } = curve.Round;
  assert.ok(length >= informed.mean.length);
  assert.deepEqual(curve['Mean of the trials'], percents(informed.mean, length));
  assert.deepEqual(curve['Median of the trials'], percents(informed.p50, length));
  assert.deepEqual(curve['5 % of the trials'], percents(informed.p5, length));
  assert.deepEqual(curve['95 % of the trials'], percents(informed.p95, length));
  assert.deepEqual(curve['Exact mean'], percents(exact.informed.mean, length));

  const histogram = await table(page, 'histogram');
  const counts = Object.fromEntries(rounds.histogram.map(({ round, count }) => [round, count]));
  assert.deepEqual(
    histogram.Trials,
    histogram.Rounds.map((round) => String(counts[round] ?? 0)),
  );
  const chance = (round) => (exact.rounds.cdf[round] ?? 1) - (exact.rounds.cdf[round - 1] ?? 0);
  for (const [i, expected] of histogram.Expected.entries())
    assert.ok(Math.abs(Number(expected) - 400 * chance(Number(histogram.Rounds[i]))) < 0.001, expected);
  assert.equal(
    histogram.Trials.reduce((sum, count) => sum + Number(count), 0),
    400,
  );

  const errors = Math.abs(rounds.mean - exact.rounds.mean) / (exact.rounds.sd / Math.sqrt(400));
  assert.ok((await textOf(page, 'badge')).includes(`${errors.toFixed(1)} standard errors apart`), await textOf(page, 'badge'));
  assert.deepEqual(complaints, []);
});

deep('the exact law of more nodes is there before the trials are done', async () => {
  const { page, complaints } = await open('#nodes=256&mode=push-pull&trials=1000000&seed=3');
  await page.waitForFunction(() => document.getElementById('pairs').textContent !== '');
  const { exact } = await gossip.simulate({ nodes: 256, mode: 'push-pull', trials: 1 });
  const curve = await table(page, 'curve');
  assert.deepEqual(curve['Exact mean'], percents(exact.informed.mean, curve.Round.length));
  assert.equal('Mean of the trials' in curve, false);
  await press(page, 'trials-cancel');
  await fill(page, 'nodes', '257');
  assert.equal(await textOf(page, 'pairs'), '');
  assert.deepEqual(complaints, []);
});

test('of push-pull it is said how long it takes without rounds', async () => {
  const { page, complaints } = await open('#nodes=100&mode=push-pull&trials=50&seed=3');
  const said = await textOf(page, 'pairs');
  assert.match(said, /= 512\.560 exchanges on average/);
  const [, apart] = /In 100 trials it took [\d.]+, ([\d.]+) standard errors apart\./.exec(said);
  assert.ok(Number(apart) < 4, said);
  await fill(page, 'mode', 'push');
  assert.equal(await textOf(page, 'pairs'), '');
  assert.deepEqual(complaints, []);
});

test('a copied link shows the same picture and the same settings', async () => {
  const { page, complaints } = await open();
  await page.$eval('#mode', (select) => select.focus());
  await fill(page, 'nodes', '40');
  await fill(page, 'topology', 'grid');
  await fill(page, 'loss', '10%');
  for (const id of ['forward', 'forward', 'cut', 'forward']) await press(page, id);
  await page.$eval('#node-3', (node) => node.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  const state = (from) =>
    from.evaluate(() => ({
      nodes: Array.from(document.querySelectorAll('#picture .node'), (node) => `${node.id} ${node.getAttribute('aria-label')}`),
      calls: Array.from(document.querySelectorAll('#picture > path'), (path) => path.getAttribute('d')),
      text: document.getElementById('round-text').textContent,
      fields: Array.from(document.querySelectorAll('#settings :is(input, select)'), (field) => field.value),
    }));
  const before = await state(page);
  const fragment = await fragmentOf(page);
  assert.equal(fragment, '#nodes=40&mode=push&loss=10%25&topology=grid&trials=1000&seed=1&round=3&changes=cut@2,crash-3@3');
  const other = await open(fragment);
  assert.deepEqual(await state(other.page), before);
  assert.equal(await fragmentOf(other.page), fragment);
  assert.deepEqual([...complaints, ...other.complaints], []);
});

deep('a hand-written address is followed, also later, and what it says wrong is told', async () => {
  const { page } = await open('#preset=memberlist&seed=3&nodez=4');
  assert.equal(await page.$eval('#preset', (select) => select.value), 'memberlist');
  assert.equal(await page.$eval('#fanout', (field) => field.value), '3');
  assert.match(await textOf(page, 'preset-about'), /every 200 ms.*A round stands for 200 ms\.$/);
  assert.equal(await textOf(page, 'notice'), 'The address: there is no setting "nodez".');
  await page.evaluate(() => {
    location.hash = 'nodes=12&mode=pull&seed=8&round=2&changes=crash-99@1';
  });
  await page.waitForFunction(() => document.getElementById('nodes').value === '12');
  assert.match(await textOf(page, 'notice'), /crash-99@1: the picture has nodes 0 to 11/);
  assert.match(await textOf(page, 'round-text'), /^Round 2 /);
});

deep('a bad setting is told at its field, and the rest stays as it was', async () => {
  const { page, complaints } = await open('#nodes=50&mode=push&trials=100&seed=1');
  await played(page);
  const picture = await textOf(page, 'round-text');
  for (const [id, value, said] of [
    ['nodes', 'a lot', 'Nodes must be a whole number, got "a lot".'],
    ['nodes', '1', 'Nodes must be from 2 to 1000000000, got "1".'],
    ['fanout', '50', 'Fanout must be from 1 to 49 (at 50 nodes), got "50".'],
    ['loss', '1', 'Loss must be at least 0 and less than 1, got "1".'],
    ['crashed', '50', 'Crashed nodes must be from 0 to 49, so that of 50 nodes one is live, got "50".'],
    ['trials', '1e9', 'Trials must be from 1 to 1000000, got "1e9".'],
    ['seed', '0.5', 'Seed must be a whole number, got "0.5".'],
  ]) {
    const before = await page.$eval(`#${id}`, (field) => field.value);
    await fill(page, id, value);
    assert.equal(await textOf(page, `${id}-error`), said);
    assert.equal(await page.$eval(`#${id}`, (field) => field.getAttribute('aria-invalid')), 'true');
    assert.equal(await page.$$eval('.error', (all) => all.filter((one) => one.textContent !== '').length), 1);
    assert.equal(await textOf(page, 'round-text'), picture);
    await fill(page, id, before);
    assert.equal(await textOf(page, `${id}-error`), '');
  }
  await fill(page, 'nodes', 'a lot');
  const again = await open(await fragmentOf(page));
  assert.equal(await textOf(again.page, 'nodes-error'), 'Nodes must be a whole number, got "a lot".');
  await press(again.page, 'forward'); // meanwhile there is the usual picture
  assert.match(await textOf(again.page, 'round-text'), /^Round 1 .* of 100 live nodes know it/);
  assert.deepEqual([...complaints, ...again.complaints], []);
});

deep('Cancel ends the trials, and they can be played again', async () => {
  const { page } = await open('#nodes=100000&mode=push&topology=random-regular&trials=1000000&seed=1');
  await page.waitForFunction(() => !document.getElementById('trials-cancel').hidden);
  await press(page, 'trials-cancel');
  assert.equal(await textOf(page, 'trials-status'), 'Canceled.');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'trials-run');
  assert.equal(await page.$eval('#save-json', (button) => button.disabled), true);
  await fill(page, 'nodes', '100');
  await fill(page, 'trials', '10');
  await played(page);
  assert.match(await textOf(page, 'trials-status'), /^10 trials with seed 1, with every call/);
  assert.match(await textOf(page, 'badge'), /There is no exact law/);
});

deep('without lab.wasm the picture is there, and it says why there are no trials; once it is back, they are played', async () => {
  let isThere = false;
  const { page } = await open('#nodes=50&mode=push&trials=20&seed=1', {
    prepare: async (opened) => {
      await opened.setRequestInterception(true);
      opened.on('request', (request) => (!isThere && request.url().endsWith('/lab.wasm') ? request.abort() : request.continue()));
    },
  });
  const says = (id, text) => page.waitForFunction((name, part) => document.getElementById(name).textContent.includes(part), {}, id, text);
  await says('trials-status', 'lab.wasm could not be fetched');
  await press(page, 'forward');
  assert.match(await textOf(page, 'round-text'), /^Round 1 .* of 50 live nodes know it/);
  await press(page, 'rumors-run');
  await says('rumors-status', 'lab.wasm could not be fetched');
  isThere = true;
  await press(page, 'trials-run');
  await says('trials-status', '20 trials with seed 1');
  assert.match(await textOf(page, 'badge'), /standard errors apart/);
});

deep('without storage, and in a tab that nobody sees, it plays to the end', async () => {
  const { page, complaints } = await open('#nodes=30&mode=push-pull&trials=20&seed=1', {
    prepare: (opened) =>
      opened.evaluateOnNewDocument(() => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
      }),
  });
  await played(page);
  await page.select('#speed', '20');
  await press(page, 'play');
  const other = await browser.newPage();
  await other.bringToFront();
  await page.waitForFunction(() => document.getElementById('play').textContent === 'Play', { polling: 'mutation' });
  assert.match(await textOf(page, 'round-text'), /all 30 live nodes know it/);
  await other.close();
  assert.deepEqual(complaints, []);
});

deep('with the keyboard alone: settings, rounds, nodes; the focus is never lost', async () => {
  const { page, complaints } = await open('#nodes=30&mode=push&trials=100&seed=5');
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.localName);
  const tabTo = async (id) => {
    for (let i = 0; i < 60 && (await focused()) !== id; i++) await page.keyboard.press('Tab');
    assert.equal(await focused(), id);
  };
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter'); // the first skip link
  await page.waitForFunction(() => document.activeElement.id === 'cluster-title');
  await page.waitForFunction(() => location.hash === '#nodes=30&mode=push&trials=100&seed=5');
  await page.$eval('#preset', (select) => select.focus());
  await tabTo('nodes');
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'mode');
  await tabTo('node-0'); // of all nodes, the Tab key reaches one
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'first');
  await tabTo('forward');
  await page.keyboard.press('Enter');
  assert.match(await textOf(page, 'round-text'), /^Round 1 /);
  await page.$eval('#node-0', (node) => node.focus());
  await page.keyboard.press('End');
  const last = await focused();
  assert.match(last, /^node-\d+$/);
  await page.keyboard.press('ArrowUp');
  assert.notEqual(await focused(), last);
  const node = await focused();
  assert.notEqual(await page.$eval(`#${node} .ring`, (ring) => getComputedStyle(ring).opacity), '0'); // the focus is seen
  await page.keyboard.press('Enter');
  assert.equal(await page.$eval(`#${node}`, (group) => group.getAttribute('aria-label')), `Node ${node.slice(5)}: crashed`);
  assert.match(await fragmentOf(page), new RegExp(`changes=crash-${node.slice(5)}@1$`));
  await page.keyboard.press(' ');
  assert.notEqual(await page.$eval(`#${node}`, (group) => group.getAttribute('aria-label')), `Node ${node.slice(5)}: crashed`);
  assert.equal(await focused(), node);
  assert.deepEqual(complaints, []);
});

deep('it plays to the end and can be meddled with: loss, crashes, cut and heal', async () => {
  const { page } = await open('#nodes=60&mode=push-pull&trials=10&seed=2');
  await page.select('#speed', '20');
  await press(page, 'play');
  assert.equal(await textOf(page, 'play'), 'Pause');
  await page.waitForFunction(() => document.getElementById('play').textContent === 'Play');
  assert.match(await textOf(page, 'round-text'), /all 60 live nodes know it/);
  assert.match(await fragmentOf(page), /&round=\d+$/);

  await press(page, 'start-over');
  await press(page, 'cut');
  await press(page, 'last');
  assert.match(await textOf(page, 'round-text'), /30 of 60 live nodes know it.*The network is cut.*Nobody else can learn it/);
  await press(page, 'cut');
  await press(page, 'last');
  assert.match(await textOf(page, 'round-text'), /all 60 live nodes know it/);

  await press(page, 'start-over');
  await slide(page, 'loss-now', 95);
  await slide(page, 'crashes-now', 20);
  assert.equal(await textOf(page, 'loss-now-text'), '95 %');
  assert.match(await textOf(page, 'round-text'), /one of 40 live nodes/);
  assert.equal(await fragmentOf(page), '#nodes=60&mode=push-pull&trials=10&seed=2&changes=loss-0.95@0,crashed-20@0');
  await press(page, 'forward');
  assert.match(await textOf(page, 'round-text'), /of which \d+ failed/);
  await page.$eval('#twin', (details) => {
    details.open = true;
  });
  await page.waitForSelector('#twin-table tr[aria-current]');
  assert.match(await page.$eval('#twin-table tr[aria-current]', (row) => row.textContent), /^1/);
});

test('beside the picture, the curve grows with every round, and is in sight with it', async () => {
  const { page, complaints } = await open('#nodes=60&mode=push&trials=100&seed=2');
  await played(page);
  await page.setViewport({ width: 1366, height: 768 });
  await page.$eval('#picture', (picture) => picture.scrollIntoView({ behavior: 'instant' }));
  const isInSight = () =>
    page.$$eval(
      '#picture, #live-plot canvas',
      (all) => all.length === 2 && all.every((one) => one.getBoundingClientRect().bottom <= innerHeight),
    );
  assert.equal(await isInSight(), true);
  /** How high the points of the picture are drawn: print shows them as elements. */
  const points = () =>
    page.evaluate(async () => {
      dispatchEvent(new Event('beforeprint'));
      await Promise.resolve();
      const curve = document.querySelector('#live-plot > svg > g[stroke="var(--warn)"]');
      const heights = Array.from(curve.querySelectorAll('[transform]'), (one) =>
        Number(/ ([\d.]+)\)/.exec(one.getAttribute('transform'))[1]),
      );
      dispatchEvent(new Event('afterprint'));
      return heights;
    });
  let before = await points();
  assert.equal(before.length, 1);
  for (let round = 1; round <= 4; round++) {
    await press(page, 'forward');
    const now = await points();
    assert.deepEqual(now.slice(0, -1), before);
    const shares = (await table(page, 'curve'))['The picture'].map(Number);
    assert.equal(now.at(-1) < now.at(-2), shares[round] > shares[round - 1]);
    before = now;
  }
  await press(page, 'back');
  assert.deepEqual(await points(), before.slice(0, -1));
  assert.deepEqual(complaints, []);
});

deep('while it plays, loss, crashes and a cut act, and it plays on', async () => {
  const fragment = '#nodes=60&mode=push-pull&loss=0.9&trials=10&seed=2'; // so many rounds that it is not over before
  const { page, complaints } = await open(fragment);
  await page.select('#speed', '1');
  await press(page, 'play');
  await slide(page, 'loss-now', 95);
  await slide(page, 'crashes-now', 20);
  await press(page, 'cut');
  await page.$eval('#node-3', (node) => node.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  assert.equal(await textOf(page, 'play'), 'Pause');
  assert.match(await textOf(page, 'round-text'), /of (39|41) live nodes.* The network is cut\./);
  assert.equal(await fragmentOf(page), fragment); // not yet
  await press(page, 'play');
  assert.match(await fragmentOf(page), /&changes=loss-0\.95@\d+,crashed-20@\d+,cut@\d+,(crash|revive)-3@\d+$/);
  assert.deepEqual(complaints, []);
});

deep('scaling and rumors are measured on demand, and a link measures them again', async () => {
  const { page, complaints } = await open('#nodes=20&mode=push&trials=10&seed=6');
  await press(page, 'scaling-run');
  await played(page, 'scaling');
  const scaling = await table(page, 'scaling');
  for (const [i, nodes] of [
    [0, 8],
    [5, 1000],
    [11, 1e9],
  ]) {
    const { rounds } = await gossip.simulate({ nodes, mode: 'pull', trials: 200, seed: 6 });
    assert.equal(scaling.Nodes[i], nodes.toLocaleString('en'));
    assert.equal(scaling['pull, measured'][i], shown(rounds.mean));
  }
  const lesson = readFileSync(join(import.meta.dirname, '../index.html'), 'utf8');
  assert.ok(lesson.includes(`from ${scaling.Nodes[0]} nodes to a billion`));
  assert.equal(scaling['push, formula'][11], shown(Math.log2(1e9) + Math.log(1e9) + 1.18));
  await press(page, 'rumors-run');
  await played(page, 'rumors');
  const options = { nodes: 1000, mode: 'push', rumor: { stop: 'feedback', by: 'counter', k: 2 }, trials: 500, seed: 6 };
  const { residue, traffic } = await gossip.simulate(options);
  const row = await page.$$eval('#demers-1 tr:nth-child(2) > *', (cells) => cells.map((cell) => cell.textContent));
  assert.deepEqual(row.slice(0, 2), ['2', '0.037']);
  assert.ok(Math.abs(Number.parseFloat(row[2]) - residue.mean) < 1e-4, row[2]);
  assert.ok(Math.abs(Number.parseFloat(row[4]) - traffic.mean) < 1e-3, row[4]);

  const fragment = await fragmentOf(page);
  assert.match(fragment, /&measure=scaling,rumors$/);
  const other = await open(fragment);
  await played(other.page, 'rumors');
  assert.deepEqual(await other.page.$$eval('#demers-1 tr:nth-child(2) > *', (cells) => cells.map((cell) => cell.textContent)), row);
  assert.deepEqual([...complaints, ...other.complaints], []);
});

deep('numbers are saved as CSV and JSON, plots as PNG and SVG', async () => {
  const { page } = await open('#nodes=20&mode=push&trials=50&seed=6', {
    prepare: (page) =>
      page.evaluateOnNewDocument(() => {
        Object.assign(globalThis, { said: [], blobs: {} });
        const { createObjectURL } = URL;
        let latest;
        URL.createObjectURL = (blob) => {
          latest = blob;
          return createObjectURL.call(URL, blob);
        };
        HTMLAnchorElement.prototype.click = function () {
          const { type } = latest;
          globalThis.blobs[this.download] = latest;
          said.push(latest.text().then((text) => [this.download, type, text]));
        };
      }),
  });
  await played(page);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]); // a file is for white paper all the same
  for (const id of ['curve-csv', 'save-json', 'curve-svg', 'histogram-svg', 'histogram-png']) await press(page, id);
  await page.waitForFunction(() => globalThis.said.length === 5);
  const [csv, json, curve, histogram, png] = await page.evaluate(() => Promise.all(said));
  const { informed } = await gossip.simulate({ nodes: 20, mode: 'push', trials: 50, seed: 6 });
  assert.equal(csv[0], 'gossip-curve.csv');
  const lines = csv[2].split('\r\n');
  assert.match(lines[0], /^"Round","95 % of the trials",/);
  assert.equal(lines[3].split(',')[4], String(100 * informed.mean[2]));
  assert.equal(json[0], 'gossip-trials.json');
  assert.deepEqual(JSON.parse(json[2]).result.informed, informed);
  assert.deepEqual(png.slice(0, 2), ['gossip-histogram.png', 'image/png']);
  const { size, legend } = await page.evaluate(async () => {
    const image = await createImageBitmap(globalThis.blobs['gossip-histogram.png']);
    const below = Math.round(document.querySelector('#histogram-plot .u-wrap').clientHeight * devicePixelRatio);
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, below, image.width, image.height - below);
    return { size: [image.width, image.height], legend: new Set(new Uint32Array(data.buffer)).size };
  });
  assert.deepEqual(size, (await page.evaluate(drawingIn, histogram[2])).size);
  assert.ok(legend > 5, 'there are signs and texts below the plot');

  assert.deepEqual(curve.slice(0, 2), ['gossip-curve.svg', 'image/svg+xml']);
  const drawn = await page.evaluate(drawingIn, curve[2]);
  assert.equal(drawn.title, await textOf(page, 'curve-title'));
  assert.equal(drawn.description, await page.$eval('#curve-plot', (plot) => plot.getAttribute('aria-label')));
  assert.equal(drawn.ground, 'rgb(255, 255, 255)');
  const names = ['95 % of the trials', '5 % of the trials', 'Median of the trials', 'Exact mean', 'The picture'];
  for (const text of ['round', '% of live nodes', '0', '20', '100', ...names]) assert.ok(drawn.texts.includes(text), text);
  const median = drawn.lines.find(({ dashed, width }) => !dashed && width === 2);
  // The curve is where its numbers are: lower is less, and both ends of the scale are marked.
  const share = (height) => (100 * (drawn.zero - height)) / (drawn.zero - drawn.hundred);
  assert.deepEqual(
    median.heights.map((height) => Math.round(share(height))),
    extended(informed.p50, median.heights.length).map((part) => Math.round(100 * part)),
  );
  const bars = (await page.evaluate(drawingIn, histogram[2])).bars.slice(0, -1); // the last one is the legend's
  assert.deepEqual(
    bars.map((height) => height > 0.01),
    (await table(page, 'histogram')).Trials.map((count) => count !== '0'),
  );

  // In a window that has become narrow, powers of ten still do not overlap.
  await page.setViewport({ width: 320, height: 900 });
  await page.waitForFunction(() => document.querySelector('#scaling-plot canvas').clientWidth < 300);
  await press(page, 'scaling-svg');
  await page.waitForFunction(() => globalThis.said.length === 6);
  const scaling = await page.evaluate(drawingIn, (await page.evaluate(() => said[5]))[2]);
  assert.deepEqual(
    scaling.texts.filter((label) => /^10/.test(label)),
    ['10', '1000', '10⁵', '10⁷', '10⁹', '10'], // the last is of the other axis
  );
});

/** What an SVG file shows. */
function drawingIn(text) {
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
  const all = (selector) => [...svg.querySelectorAll(selector)];
  const number = (element, name) => Number(element.getAttribute(name));
  const heightOf = (label) => number(all('text[text-anchor=end]').find((one) => one.textContent === label) ?? svg.documentElement, 'y') - 4;
  return {
    title: svg.querySelector('title')?.textContent,
    description: svg.querySelector('desc')?.textContent,
    ground: svg.querySelector('rect')?.getAttribute('fill'),
    size: ['width', 'height'].map((name) => number(svg.documentElement, name)),
    texts: all('text').map((one) => one.textContent),
    zero: heightOf('0'),
    hundred: heightOf('100'),
    lines: all('g > path').map((path) => ({
      dashed: path.parentElement.hasAttribute('stroke-dasharray'),
      width: number(path.parentElement, 'stroke-width'),
      heights: path
        .getAttribute('d')
        .slice(1)
        .split('L')
        .map((point) => Number(point.split(' ')[1])),
    })),
    bars: all('g > rect').map((rect) => number(rect, 'height')),
  };
}

deep('a plot is drawn in a task of its own, once however often it changes until then', async () => {
  const { page } = await open('#nodes=20&mode=push&trials=10&seed=6', {
    prepare: (opened) =>
      opened.evaluateOnNewDocument(() => {
        const { clearRect } = CanvasRenderingContext2D.prototype;
        Object.assign(globalThis, { drawn: 0 });
        CanvasRenderingContext2D.prototype.clearRect = function (...box) {
          globalThis.drawn++;
          clearRect.apply(this, box);
        };
      }),
  });
  await played(page);
  await page.waitForFunction(() => document.querySelectorAll('.plot canvas').length === 6);
  const { atOnce, later } = await page.evaluate(async () => {
    const slider = /** @type {any} */ (document.getElementById('round-range'));
    // Timers run in the order in which they are due, after some turns each within 4 ms: what is due is drawn.
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
    globalThis.drawn = 0;
    for (const round of [1, 2, 3]) {
      slider.value = round;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const atOnce = globalThis.drawn;
    await new Promise((resolve) => setTimeout(resolve));
    return { atOnce, later: globalThis.drawn };
  });
  assert.deepEqual([atOnce, later], [0, 2]); // only the curve has the picture in it, and is there twice
});

deep('with reduced motion nothing moves on its own', async () => {
  const { page } = await open('#nodes=20&mode=push&trials=10&seed=6');
  const durations = () =>
    page.$$eval('.half, .node .body, .node .ring', (all) => [...new Set(all.map((one) => getComputedStyle(one).transitionDuration))]);
  assert.notDeepEqual(await durations(), ['0s']);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  assert.deepEqual(await durations(), ['0s']);
});

deep('axe-core finds nothing, in light and dark, wide and narrow; nothing scrolls sideways', async () => {
  const { page } = await open('#nodes=100&mode=push&trials=100&seed=6&round=5&changes=crash-3@1,cut@2&fanout=x');
  await fill(page, 'fanout', '1');
  await played(page);
  for (const id of ['curve', 'histogram', 'scaling']) await table(page, id);
  await page.$eval('#twin', (details) => {
    details.open = true;
  });
  await page.evaluate(axe); // not with a script element, which the page's policy forbids
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const width of [1920, 768, 320]) {
      await page.setViewport({ width, height: 800 });
      const found = await page.evaluate(async () =>
        (await globalThis.axe.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join('; ')}`,
        ),
      );
      assert.deepEqual(found, [], `${scheme}, ${width} px`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${width} px`);
    }
  }
  const small = await page.$$eval('button, select, input, summary', (all) =>
    all
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
      .map(({ one, box }) => `${one.localName}#${one.id} ${box.width} x ${box.height}`),
  );
  assert.deepEqual(small, []);
});

deep('it works in Firefox', async () => {
  const firefox = await launchFirefox();
  try {
    const fragment = '#nodes=60&mode=pull&trials=200&seed=4&round=3&changes=cut@1';
    const [{ page }, other] = [await open(fragment), await open(fragment, { from: firefox })];
    for (const one of [page, other.page]) await played(one);
    for (const id of ['round-text', 'badge', 'trials-status']) assert.equal(await textOf(other.page, id), await textOf(page, id));
    assert.deepEqual(await table(other.page, 'curve'), await table(page, 'curve'));
    assert.deepEqual(other.complaints, []);
  } finally {
    await firefox.close();
  }
});
