// The States tab: what it records of a run, and stepping through it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { stepText } from '../src/page/step.js';
import { openLesson } from './support/lesson.mjs';
import { deep, test } from './support/level.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');

let lesson;
before(async () => {
  lesson = await openLesson();
});
after(() => lesson.close());

/** Runs a program and opens the States tab. */
async function record(code, button) {
  await lesson.run(code, button);
  await lesson.page.click('#tab-states');
}

const step = () => lesson.textOf('step-text');
const go = async (id) => {
  await lesson.page.click(`#step-${id}`);
  return step();
};
const steps = async () => {
  const all = [await go('first')];
  const count = Number(/of (\d+)/.exec(all[0])[1]);
  while (all.length < count) all.push(await go('forward'));
  return all.map((text) => text.replace(/^Step \d+ of \d+: /, ''));
};

/** The table as it is shown: an array of rows of texts. */
const table = () =>
  lesson.page.$$eval('#states-table tbody tr', (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
const marks = (mark) =>
  lesson.page.$$eval(`#states-table .${mark}`, (cells) => cells.map((cell) => `${cell.parentElement.rowIndex - 1}: ${cell.textContent}`));

test('before a run the tab says what to do', async () => {
  await lesson.page.click('#tab-states');
  assert.match(await lesson.page.$eval('#states', (panel) => panel.innerText), /Nothing has been recorded yet/);
});

test('the tab says if a run had no rounds, and Reset forgets the last run', async () => {
  await record('console.log(1);');
  assert.match(await lesson.page.$eval('#states', (panel) => panel.innerText), /^The program made no round of gossip/);
  await lesson.run(solution);
  lesson.page.once('dialog', (dialog) => dialog.accept());
  await lesson.page.click('#reset');
  await lesson.page.waitForFunction(() => /starter program is back/.test(document.getElementById('draft').textContent));
  await lesson.page.click('#tab-states');
  assert.match(await lesson.page.$eval('#states', (panel) => panel.innerText), /^Nothing has been recorded yet/);
});

deep('of a large cluster, the first nodes are shown, and nothing false is said about the others', async () => {
  await record(`${solution.slice(0, solution.indexOf('const nodes'))}
    const nodes = Array.from({ length: 100 }, (_, id) => ({ id, state: { ['key' + id]: { value: id, version: 1 } } }));
    gossipRound(nodes, 70, 80);
    for (let i = 80; i < 99; i++) gossipRound(nodes, i, i + 1);`);
  assert.match(await go('last'), /^Step 21 of 21: Node 98 with node 99\. Part of it is not shown\.$/);
  await go('first');
  assert.match(await go('forward'), /Node 70 with node 80\. Part of it is not shown\.$/);
  assert.equal((await table()).length, 64);
  assert.match(await lesson.textOf('states-note'), /Only the first 64 nodes and 64 keys are shown\.$/);
  await go('last');
  assert.equal(await lesson.page.$$eval('#states-table .differs', (cells) => cells.length), 0);
});

test('every round of a run is a step, with its changes', async () => {
  await record(solution);
  assert.equal(await lesson.textOf('tab-states'), 'States (11)');
  assert.equal(await step(), 'Step 1 of 11: The program begins with 4 nodes.');
  assert.equal(await go('last'), 'Step 11 of 11: Round 3, node 0 with node 3. Nothing moves.');
  assert.deepEqual(
    await table(),
    [0, 1, 2, 3].map((i) => [`node ${i}`, '"node-0" v1']),
  );
  assert.match(await go('first'), /^Step 1 of 11: The program begins with 4 nodes\.$/);
  assert.deepEqual(
    await table(),
    [0, 1, 2, 3].map((i) => [`node ${i}`, 'unknown']),
  );
  assert.match(await go('forward'), /^Step 2 of 11: spreadInfo writes leader = "node-0" v1 at node 0\.$/);
  assert.match(await go('forward'), /^Step 3 of 11: Round 1, node 0 with node 1\. leader at node 1 becomes "node-0" v1\.$/);
  assert.deepEqual(await marks('moved'), ['1: "node-0" v1']);
  assert.deepEqual(await marks('gossips'), ['0: node 0', '1: node 1']);
  await go('back');
  assert.deepEqual(await table(), [
    ['node 0', '"node-0" v1'],
    ['node 1', 'unknown'],
    ['node 2', 'unknown'],
    ['node 3', 'unknown'],
  ]);
  assert.deepEqual(await marks('moved'), ['0: "node-0" v1']);
});

deep("Go's rounds are the same", async () => {
  await record(solution);
  const own = await steps();
  await record(solution, 'run-go');
  assert.deepEqual(await steps(), own);
  assert.match(await lesson.textOf('states-note'), /Go’s functions/);
});

test("a round whose result differs from Go's is marked", async () => {
  await record(`
    function gossipRound(nodes, a, b) { nodes[b].state.x = { ...nodes[a].state.x }; }
    const nodes = [{ state: { x: { value: 'old', version: 1 } } }, { state: { x: { value: 'new', version: 2 } } }];
    gossipRound(nodes, 0, 1);`);
  assert.match(
    await go('last'),
    /x at node 1 becomes "old" v1\. All nodes now agree\. Go’s round would differ in 2 entries: node 0 would have x as "new" v2\.$/,
  );
  assert.deepEqual(await marks('differs'), ['0: "old" v1', '1: "old" v1']);
  assert.equal(await lesson.textOf('step-wanted'), 'x at node 0, Go: "new" v2; x at node 1, Go: "new" v2', 'in a column it may be cut');
  await go('first');
  assert.equal(await lesson.textOf('step-wanted'), '');
});

test('Run with Go says so if the output is the same and the states are not', async () => {
  await record(
    `function gossipRound() {}
    gossipRound([{ state: { x: { value: 1, version: 1 } } }, { state: {} }], 0, 1);`,
    'run-go',
  );
  assert.equal(
    await lesson.page.$eval('#comparison .compared', (said) => `${said.className}: ${said.textContent}`),
    'compared differs: Same output, but the nodes end in different states',
  );
});

deep('functions of any style are recorded, and their errors keep their places', async () => {
  const main = `
    const nodes = [{ state: { x: { value: 1, version: 1 } } }, { state: {} }];
    gossipRound(nodes, 0, 1);`;
  for (const style of [
    'const gossipRound = (nodes, a, b) => { nodes[b].state = { ...nodes[a].state }; };',
    'const gossipRound = (nodes, a, b) => Object.assign(nodes[b].state, nodes[a].state);',
    'var gossipRound = function round(nodes, a, b) { "use strict"; Object.assign(nodes[b].state, nodes[a].state); };',
    'const { gossipRound } = { gossipRound(nodes, a, b) { Object.assign(nodes[b].state, nodes[a].state); } };',
    'globalThis.gossipRound = function (nodes, a, b) { Object.assign(nodes[b].state, nodes[a].state); };',
    'const gossipRound = merge; function merge(nodes, a, b) { Object.assign(nodes[b].state, nodes[a].state); }',
  ]) {
    await record(style + main);
    assert.match(await go('last'), /^Step 2 of 2: Node 0 with node 1\. x at node 1 becomes 1 v1\. All nodes now agree\.$/, style);
  }
  assert.deepEqual(await lesson.run('function gossipRound(nodes) { null.x; }\n\ngossipRound([]);'), [
    "error: Line 1, column 36: TypeError: Cannot read properties of null (reading 'x')",
  ]);
});

deep('Play starts from the beginning and stops at the end', async () => {
  await record(solution);
  await lesson.page.select('#step-speed', '20');
  const seen = await lesson.page.evaluate(
    () =>
      new Promise((resolve) => {
        const [text, button] = ['step-text', 'step-play'].map((id) => document.getElementById(id));
        const shown = [];
        new MutationObserver(() => {
          // Its text says what it does next; that it is pressed would say the opposite.
          shown.push(`${button.textContent}${button.ariaPressed ?? ''} ${text.textContent}`.replace(/:.*/s, ''));
          if (button.textContent === 'Play') resolve(shown);
        }).observe(document.getElementById('states'), { subtree: true, childList: true, characterData: true });
        button.click();
      }),
  );
  const expected = Array.from({ length: 11 }, (_, i) => `Pause Step ${i + 1} of 11`);
  assert.deepEqual([...new Set(seen)], [...expected, 'Play Step 11 of 11']);
});

/** The lines that the editor highlights. */
const pointed = () =>
  lesson.page.$eval('#editor', (host) => Array.from(host.shadowRoot.querySelectorAll('.cm-pointed'), (line) => line.textContent.trim()));

test('the line that made a step is highlighted together with the cell', async () => {
  await record(solution);
  assert.deepEqual(await pointed(), []);
  await go('forward');
  assert.deepEqual([await pointed(), await marks('moved')], [['state[key] = { value, version };'], ['0: "node-0" v1']]);
  await go('forward');
  assert.deepEqual([await pointed(), await marks('moved')], [['to[key] = { ...entry };'], ['1: "node-0" v1']]);
  assert.match(await lesson.textOf('step-places'), /^Line \d+ to\[key\] = /);
  await go('last');
  assert.deepEqual(await pointed(), []);
});

deep('every way to change a state has its line, and a program that has changed since has none', async () => {
  await record(`
    function gossipRound(nodes, a, b) {
      Object.assign(nodes[b].state, { x: { ...nodes[a].state.x } });
      nodes[a].state.y.version++;
      nodes[b].state = { ...nodes[b].state, z: { value: 3, version: 3 } };
      delete nodes[a].state.w;
    }
    const state = { x: { value: 1, version: 1 }, y: { value: 2, version: 2 }, w: { value: 0, version: 0 } };
    gossipRound([{ state }, { state: {} }], 0, 1);`);
  await go('last');
  assert.deepEqual(await lesson.page.$$eval('#step-places button', (all) => all.map((one) => one.textContent)), [
    'Line 6',
    'Line 4',
    'Line 3',
    'Line 5',
  ]);
  assert.equal((await pointed()).length, 4);
  await lesson.write('// another');
  assert.deepEqual(await pointed(), []);
  await go('first');
  assert.match(await go('forward'), /^Step 2/);
  assert.equal(await lesson.textOf('step-places'), '');
});

deep('steps are grouped by call and round, and it is told when the nodes agree', async () => {
  await record(`${solution}\nspreadInfo(nodes, 'leader', 'node-1', 1);\ngossipRound(nodes, 2, 3);`);
  const parts = await lesson.page.$$eval('#step-part option', (all) => all.map((one) => one.textContent));
  const first = 'spreadInfo(nodes, "leader", "node-0", 0)';
  const second = 'spreadInfo(nodes, "leader", "node-1", 1)';
  const rounds = (call) => [call, `${call}, round 1`, `${call}, round 2`, `${call}, round 3`];
  assert.deepEqual(parts, ['The program itself', ...rounds(first), ...rounds(second), 'The program itself']);
  await lesson.page.select('#step-part', String(await lesson.page.$eval('#step-part', (all) => all.options[3].value)));
  assert.match(await step(), /^Step 6 of 22: Round 2, node 0 with node 1\. Nothing moves\.$/);
  assert.match(await go('back'), /^Step 5 of 22: .* All nodes now agree\.$/);
  assert.match(await lesson.textOf('states-note'), /From step 15 on, all nodes agree\.$/);
});

test('of a long value that differs it can be read what should be there', async () => {
  const long = 'a'.repeat(300);
  await record(`function gossipRound() {}
    function spreadInfo() {}
    gossipRound([{ state: { x: { value: '${long}', version: 1 } } }, { state: { x: { value: 0, version: 2 } } }], 0, 1);`);
  await go('last');
  await lesson.page.focus('#states-table .differs button');
  await lesson.page.keyboard.press('Enter');
  assert.equal(await lesson.textOf('cell-text'), `x at node 0: "${long}" v1, Go: 0 v2`);
});

test('long values can be read', async () => {
  const long = `a${'b'.repeat(300)}c`;
  await record(`${solution.slice(0, solution.indexOf('const nodes'))}
    spreadInfo([{ state: {} }, { state: {} }], 'x', '${long}', 0);`);
  await go('last');
  await lesson.page.focus('#states-table button');
  await lesson.page.keyboard.press('Enter');
  assert.equal(await lesson.textOf('cell-text'), `x at node 0: "${long}" v1`);

  await go('first');
  await go('forward');
  const [cell, button] = await lesson.page.$eval('#states-table .moved', (moved) =>
    [moved, moved.firstElementChild].map((part) => {
      const { right, width } = part.getBoundingClientRect();
      return { right, width };
    }),
  );
  assert.ok(button.width > 50 && button.right <= cell.right, 'beside the sign of a change, too');
});

test('a counterexample can be stepped through, with its line, its cell and what was expected', async () => {
  await lesson.write(solution.replace('entry.version > to[key].version', 'entry.version >= to[key].version'));
  await lesson.page.click('#check');
  const button = await lesson.page.waitForSelector('#report-body ::-p-text(Step through)');
  await button.click();
  await lesson.page.waitForSelector('#states:not([hidden])');
  assert.equal(await step(), 'Step 1 of 2: The case begins with 2 nodes.');
  assert.equal(await lesson.page.evaluate(() => document.activeElement.id), 'step-forward');
  await lesson.page.keyboard.press('Enter');
  assert.match(await step(), /^Step 2 of 2: Line \d+ replaced "x" at node 1: "b" v1 by "a" v1\. It should stay as it was\.$/);
  assert.deepEqual(await pointed(), ['to[key] = { ...entry };']);
  assert.deepEqual(await marks('differs'), ['1: "a" v1']);
  assert.equal(await lesson.page.$eval('#states-table .differs', (cell) => cell.dataset.want), 'expected: "b" v1');
  assert.equal(await lesson.textOf('step-wanted'), 'x at node 1, expected: "b" v1');
});

deep('a counterexample in which nothing is written says so at its end', async () => {
  await lesson.write('function gossipRound() {}\nfunction spreadInfo() {}');
  await lesson.page.click('#check');
  const button = await lesson.page.waitForSelector('#report-body ::-p-text(Step through)');
  await button.click();
  await lesson.page.waitForSelector('#states:not([hidden])');
  assert.match(await go('last'), /^Step 2 of 2: gossipRound\(nodes, 0, 1\) changes nothing\. No line writes /);
  assert.equal(await lesson.page.$$eval('#states-table .differs', (cells) => cells.length), 1);
});

test('the slider goes to any step, with keys', async () => {
  await lesson.page.focus('#step-range');
  await lesson.page.keyboard.press('Home');
  assert.match(await step(), /^Step 1 /);
  await lesson.page.keyboard.press('ArrowRight');
  assert.match(await step(), /^Step 2 /);
});

deep('several clusters, malformed states and removed keys are shown as they are', async () => {
  await record(`
    function gossipRound(nodes, a, b) { delete nodes[a].state.x; nodes[b].state = 5; }
    gossipRound([{ state: { x: 1, y: { value: {}, version: 'v' } } }, {}], 0, 1);
    gossipRound([{ state: { ['<b>\\u202e']: { value: null, version: -0 } } }, { state: {} }], 0, 1);
    gossipRound([{ state: {} }, { state: {} }], 0, 7);`);
  assert.deepEqual(await steps(), [
    'The program begins with 2 nodes.',
    'Node 0 with node 1. x at node 0 is removed.',
    'The program begins with 2 nodes.',
    'Node 0 with node 1. Nothing moves. Go’s round would differ in 1 entry: node 1 would have <b>\\u202e as null v-0.',
    'The program begins with 2 nodes.',
    'gossipRound is called with the indexes 0 and 7, but there is no such node.',
  ]);
  await go('first');
  assert.deepEqual(await table(), [
    ['node 0', '1', '{} v"v"'],
    ['node 1', 'unknown', 'unknown'],
  ]);
  assert.equal(await lesson.page.$('#states-table b'), null);
});

deep('a program with endless rounds is recorded in part, and a note says so', async () => {
  await record(`
    function gossipRound() {}
    const nodes = [{ state: {} }, { state: {} }];
    for (let i = 0; i < 3000; i++) gossipRound(nodes, 0, 1);
    console.log('done');`);
  assert.match(await lesson.textOf('states-note'), /continued after the recording ended/);
  assert.deepEqual(await lesson.lines(), ['log: done']);
});

test('a program that spoils its realm is still run', async () => {
  const output = await lesson.run(`
    Array.isArray = () => { throw 1; }; Object.keys = () => { throw 2; }; Map.prototype.get = () => { throw 3; };
    function gossipRound() { return 'ran'; }
    console.log(gossipRound([{ state: {} }], 0, 0));`);
  assert.deepEqual(output, ['log: ran']);
});

test('the page has logged no errors', () => assert.deepEqual(lesson.complaints, []));

test('a malformed step is not passed on, and texts of a step stay on one line', () => {
  assert.equal(stepText({ what: 'evil' }), null);
  assert.equal(
    stepText({
      what: 'round',
      cluster: 0,
      count: 2,
      source: 1e9,
      target: 'x',
      changes: [
        [0, 'a\tb', 'c\nd', '1', 3, 7],
        [99, 'x', 'y', '1'],
        [0, 'z', null],
      ],
    }),
    'round\t0\t2\t-1\t-1\t-1\t\t\n0\t3\t7\ta b\tc d\t1\n0\t0\t0\tz',
  );
});
