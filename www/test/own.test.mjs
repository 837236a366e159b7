// Your code in the lab: what the page says of programs, right, wrong and hostile, where the
// program comes from, Cancel, and what is drawn. All sentences are tested in wasm/lab/page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { launch, launchFirefox, launchIsolating } from './support/browser.mjs';
import { fill, fragmentOf, openLab, played, press, table, textOf } from './support/lab.mjs';
import { deep, test } from './support/level.mjs';
import { serve } from '../headless/site.mjs';
import gossip from '../dist/gossip.node.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');

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

const packed = (program) => deflateRawSync(program).toString('base64url');
const settings = 'nodes=20&mode=push&trials=10&seed=1';

/** A gossipRound that copies an entry if a condition holds, in some directions. */
const merging = (condition, ...ways) =>
  `function gossipRound(nodes, i, j) {
  const states = { source: nodes[i].state, target: nodes[j].state };
  for (const [from, to] of ${JSON.stringify(ways)}) {
    for (const [key, entry] of Object.entries(states[from])) {
      const own = states[to][key];
      if (${condition}) states[to][key] = { ...entry };
    }
  }
}`;
/** Makes a new state of the newer entries, and forgets those with equal versions. */
const dropsTies = `function gossipRound(nodes, i, j) {
  const [one, other] = [nodes[i].state, nodes[j].state];
  const merged = {};
  for (const key of Object.keys({ ...one, ...other })) {
    if (!other[key] || one[key]?.version > other[key].version) merged[key] = one[key];
    else if (!one[key] || other[key].version > one[key].version) merged[key] = other[key];
  }
  nodes[i].state = { ...merged };
  nodes[j].state = { ...merged };
}`;
const [tell, ask] = [
  ['source', 'target'],
  ['target', 'source'],
];
const newer = 'own === undefined || entry.version > own.version';

/** Opens the lab with a program in its address, plays it, and resolves to { page, said, complaints }. */
async function play(program, { mode = 'push-pull', from = browser } = {}) {
  const opened = await openLab(site, from, `#${settings}&own=${mode}&code=${packed(program)}`);
  const { page } = opened;
  await page.waitForFunction(() => !document.getElementById('own-run').disabled);
  assert.equal(await textOf(page, 'own-badge'), ''); // nothing runs on its own
  await press(page, 'own-run');
  await played(page, 'own');
  return { ...opened, said: await textOf(page, 'own-badge') };
}

/** Plays another program in the same page; resolves to what is said. */
async function playNext(page, program, mode) {
  const fragment = `${settings}&own=${mode}&code=${packed(program)}`;
  await page.evaluate((text) => {
    location.hash = text;
  }, fragment);
  await page.waitForFunction(
    (text) => document.getElementById('own-text').textContent === text,
    {},
    program.replaceAll('\u202e', '\\u202e'),
  );
  await press(page, 'own-run');
  await played(page, 'own');
  return textOf(page, 'own-badge');
}

test('a right program agrees with push-pull, and its numbers are those of gossip.simulate', async () => {
  const { page, said, complaints } = await play(solution);
  assert.match(said, /^It agrees with push-pull: after each round of all 200 trials.* standard errors apart/);
  const [, nodes, trials] = /: (\d+) nodes, (\d+) trials, one call a round\./.exec(await textOf(page, 'own')).map(Number);
  const { informed, rounds } = await gossip.simulate({ nodes, mode: 'push-pull', engine: 'agents', trials, seed: 1 });
  const curve = await table(page, 'own-curve');
  for (const [round, share] of informed.mean.entries()) assert.ok(Math.abs(Number(curve['Yours, mean'][round]) - 100 * share) < 0.001);
  assert.deepEqual(curve['Yours, mean'], curve['Go’s, mean']);
  const histogram = await table(page, 'own-histogram');
  assert.deepEqual(
    histogram.Yours,
    histogram.Rounds.map((round) => String(rounds.histogram.find((bar) => bar.round === Number(round))?.count ?? 0)),
  );
  assert.deepEqual(complaints, []);
});

test('a program that only tells follows the push curve; one that moves ties never converges', async () => {
  const oneWay = await play(merging(newer, tell));
  assert.match(oneWay.said, /^It gossips one way: the caller tells, .* So it follows the push curve, round by round/);
  assert.ok('Exact mean of push' in (await table(oneWay.page, 'own-curve')));
  const ties = await play(merging('own === undefined || entry.version >= own.version', tell, ask));
  assert.match(
    ties.said,
    /^It never converges: it moves entries on ties\..* in trial 1, round 1, node \d+ .*still move in 200 of 200 trials\.$/,
  );
});

deep('other programs, in words', async () => {
  const { page, complaints } = await openLab(site, browser, `#${settings}`);
  for (const [program, mode, expected] of [
    [solution, 'push', /^It agrees with push: /],
    [solution, 'pull', /^It agrees with pull: /],
    [merging(newer, ask), 'push-pull', /follows the pull curve/],
    [merging(newer, ask), 'push', /^It never reaches anyone: .* the node that is called has to learn\.$/],
    [
      merging(`own !== undefined && (${newer})`, tell, ask),
      'push-pull',
      /^It never reaches everyone: after 40 rounds, 32\.\d+ of 64 .* one kind/,
    ],
    [merging('true', tell), 'push-pull', /^It loses news: in trial 1, round 1, node \d+ knew it and no longer does\. /],
    [dropsTies, 'push-pull', /^It drops an entry: in trial 1, round 1, node \d+ no longer has the one that is tied/],
    [`async ${merging(newer, tell, ask).replace('{', '{ await 0;')}`, 'push-pull', /asynchronous/],
    [
      `function gossipRound(nodes) { for (const { state } of nodes) state.news = { value: 'new', version: 2 }; }`,
      'push',
      /^It changes nodes that/,
    ],
    [
      `function gossipRound(nodes, i) { nodes[i].state.news = { value: 'mine', version: 9 }; }`,
      'pull',
      /^It makes an entry that nobody wrote/,
    ],
    [
      `function gossipRound(nodes, i) {\n  throw new Error('<b>no\u202e</b>');\n}`,
      'pull',
      /^It throws in trial 1, round 1: line 2: Error: <b>no\\u202e<\/b>$/,
    ],
    ['const gossip = 1;', 'pull', /^It cannot be played: gossipRound is not defined$/],
    ['function gossipRound( {', 'pull', /^It cannot be played: line 1: SyntaxError: /],
    [`${solution}\nthrow new Error('late');`, 'pull', /^It agrees with pull: /],
  ]) {
    assert.match(await playNext(page, program, mode), expected);
    assert.equal(await page.$('#own-badge *'), null);
  }
  assert.deepEqual(complaints, []);
});

deep('hostile programs are ended and said to be, and the next one is played', async () => {
  const isolating = await launchIsolating();
  const { page } = await openLab(site, isolating, `#${settings}`);
  for (const [program, expected] of [
    [
      'let calls = 0; function gossipRound() { while (++calls > 500); }',
      /^It was ended after \d+ trials: a call took longer than the limit of 3000 ms\.$/,
    ],
    ['while (true); function gossipRound() {}', /the top level of the program took longer than the limit of 5000 ms\.$/],
    ['function gossipRound() { close(); }', /the program called close\(\)\.$/],
    [`function gossipRound() { console.log('x'.repeat(1e5)); }`, /^It never reaches anyone: /],
    ['function gossipRound(nodes) { nodes.length = 0; }', /^It takes a node’s state away: in trial 1, round 1, node 0 has none\.$/],
    ['function gossipRound(nodes, i) { nodes[i] = null; }', /^It takes a node’s state away: in trial 1, round 1, node \d+ has none\.$/],
    [
      `let calls = 0;\n${merging(newer, tell, ask).replace('{', '{\n if (++calls === 3) throw new TypeError();')}`,
      /^It throws .*: line 3: TypeError/,
    ],
    [`const kept = []; function gossipRound() { for (;;) kept.push(new Array(1e6).fill(1.5)); }`, /^It was ended after 0 trials: /],
    [
      merging(newer, tell, ask).replace('{', '{ for (const node of nodes) Object.assign(node, { id: 99, seen: nodes });'),
      /^It agrees with push-pull/,
    ],
    [
      `function gossipRound(nodes, i) { Object.defineProperty(nodes[i], 'state', { get() { throw null; } }); }`,
      /^It throws in trial 1, round 1: null$/,
    ],
    [
      `function gossipRound() { const { state } = { state: new Proxy({}, { get() { while (true); } }) }; state.x; }`,
      /a call took longer than/,
    ],
    [`Array.prototype.push = Object.keys = Map.prototype.set = () => { throw 1; }; ${solution}`, /^It throws|^It agrees|^It never/],
    [`Object.defineProperty(Array.prototype, '0', { set() {} }); ${solution}`, /^It throws|^It agrees|^It leaves/],
    [`setInterval(() => {}, 0); ${solution}`, /^It agrees with push-pull/],
    [solution, /^It agrees with push-pull/],
  ]) {
    assert.match(await playNext(page, program, 'push-pull'), expected, program);
  }
  await isolating.close();
});

deep('the program is the one that the lesson has saved; a link shows the same again', async () => {
  const { page, complaints } = await openLab(site, browser, `#${settings}`);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.waitForFunction(() => document.getElementById('status').dataset.state === 'ready');
  assert.match(await textOf(page, 'own-about'), /^No program is saved/);
  assert.ok(await page.$eval('#own-run', (button) => button.disabled));

  const lesson = await browser.newPage(); // another tab
  await lesson.goto(`${site.url}licenses.txt`);
  await lesson.evaluate((program) => localStorage.setItem('gossip-lesson.program', program), solution);
  await page.bringToFront();
  await page.waitForFunction(() => !document.getElementById('own-run').disabled);
  assert.match(await textOf(page, 'own-about'), /^This plays your program/);
  assert.equal(await fragmentOf(page), `#${settings}`);
  await press(page, 'own-run');
  await played(page, 'own');
  await page.waitForFunction(() => location.hash.includes('&code='));
  await fill(page, 'own-mode', 'pull');
  assert.equal(await textOf(page, 'own-badge'), ''); // it is not about this mode
  assert.match(await fragmentOf(page), /&seed=1&own=pull&code=[\w-]+$/);

  await lesson.evaluate(() => localStorage.setItem('gossip-lesson.program', 'function gossipRound() {}'));
  await page.waitForFunction(() => document.getElementById('own-text').textContent.startsWith('function gossipRound()'));
  assert.equal(await fragmentOf(page), `#${settings}&own=pull`);

  const other = await openLab(site, browser, `#${settings}&own=pull&code=${packed(solution)}`);
  await other.page.waitForFunction(() => !document.getElementById('own-run').disabled);
  assert.match(await textOf(other.page, 'own-about'), /^This plays the program from the link, once you press the button\.$/);
  await press(other.page, 'own-saved');
  assert.match(await textOf(other.page, 'own-about'), /^This plays your program/);
  assert.equal(await other.page.evaluate(() => document.activeElement.id), 'own-run');
  const damaged = await openLab(site, browser, `#${settings}&code=AAAA`);
  await damaged.page.waitForFunction(() => document.getElementById('own-about').textContent.includes('damaged'));
  assert.deepEqual([...complaints, ...other.complaints, ...damaged.complaints], []);
});

deep('Cancel ends it, by keyboard', async () => {
  const slow = `function gossipRound() { const end = Date.now() + 20; while (Date.now() < end); }`;
  const { page } = await openLab(site, browser, `#${settings}&code=${packed(slow)}`);
  await page.waitForFunction(() => !document.getElementById('own-run').disabled);
  await page.$eval('#own-run', (button) => button.focus());
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !document.getElementById('own-cancel').hidden);
  await page.$eval('#own-cancel', (button) => button.focus());
  await page.keyboard.press('Enter');
  assert.equal(await textOf(page, 'own-status'), 'Canceled.');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'own-run');
  assert.equal(await textOf(page, 'own-badge'), '');
});

deep('the lesson leads here, and it works in Firefox', async () => {
  const firefox = await launchFirefox();
  try {
    const { said, complaints } = await play(solution, { from: firefox });
    assert.equal(said, (await play(solution)).said);
    assert.deepEqual(complaints, []);
  } finally {
    await firefox.close();
  }
  const lesson = readFileSync(join(import.meta.dirname, '../index.html'), 'utf8');
  assert.ok(lesson.includes('href="lab.html#own-title"'));
  const { page } = await openLab(site, browser, '#own-title');
  await page.waitForFunction(() => Math.abs(document.getElementById('own-title').getBoundingClientRect().top) < innerHeight);
});
