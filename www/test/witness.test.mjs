// Where in its text a wrong program goes wrong, as gossip.check tells it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { checkAll, openPages } from './support/corpus.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep, some, test } from './support/level.mjs';
import { limits } from './support/patient.mjs';
import { compared, witnesses } from './support/witnesses.mjs';

const folder = join(import.meta.dirname, 'attacks');
const attack = (name) => readFileSync(join(folder, `${name}.js`), 'utf8');

let lesson;
before(async () => {
  lesson = await openLesson();
});
after(() => lesson?.close());

const check = (source, options) =>
  lesson.page.evaluate((s, o) => gossip.check(s, o), source, { seed: 1, limits, repair: false, ...options });

test('the line that makes an entry wrong is named, or the last that looked at one that never came', async () => {
  const programs = some(witnesses, 5);
  const reports = await checkAll(await openPages(lesson, 1), programs, { seed: 1, limits, repair: false });
  for (const [i, program] of programs.entries()) {
    const { functions, summary } = reports[i];
    assert.equal(functions[program.faulty].reason, 'wrong-result', `${program.name}: ${summary}`);
    const [said, expected] = compared(program, functions[program.faulty]);
    assert.deepEqual(said, expected, `${program.name}: ${functions[program.faulty].witnessText}`);
  }
});

deep('the report tells each place with the entry there', async () => {
  const { source } = witnesses.find(({ name }) => name === 'arrow functions, ties move');
  const { functions } = await check(source);
  const entry = { node: 1, key: 'x', entry: '"b" v1', expected: '"b" v1' };
  assert.deepEqual(functions.gossipRound.witness, [
    { line: 4, column: 38, ...entry, did: 'read' },
    { line: 5, column: 7, ...entry, did: 'write', entry: '"a" v1' },
  ]);
  assert.deepEqual([functions.spreadInfo.witness, functions.spreadInfo.witnessText], [[], null]);
});

deep('work that an await puts off is not taken for work that is missing', async () => {
  const { functions } = await check(`
    const newest = async (a, b) => (!b || a?.version > b.version ? a : b);
    function gossipRound(nodes, sourceIdx, targetIdx) {
      const [a, b] = [nodes[sourceIdx].state, nodes[targetIdx].state];
      Object.keys({ ...a, ...b }).forEach(async (key) => {
        const entry = await newest(a[key], b[key]);
        a[key] = { ...entry };
        b[key] = { ...entry };
      });
    }
    function spreadInfo() {}`);
  const { reason, misconception, witness } = functions.gossipRound;
  assert.deepEqual([reason, misconception?.id, witness], ['async', 'happens-later', []]);
  assert.equal(functions.spreadInfo.reason, 'wrong-result');
});

deep('a throw in one function tells which line has called it, and what it gave gossipRound', async () => {
  const program = (/** @type {string} */ version, /** @type {string} */ last) => `function gossipRound(nodes, sourceIdx, targetIdx) {
  const [a, b] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (const key in a) if (!b[key] || a[key].version > b[key].version) b[key] = { ...a[key] };
  for (const key in b) if (!a[key] || b[key].version > a[key].version) a[key] = { ...b[key] };
}
const raised = (entry) => entry.version + 1;
function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: ${version} };
  for (let i = 0; i ${last}; i++) gossipRound(nodes, fromIdx, i);
}`;
  const errorOf = async (source) => {
    const { reason, error } = (await check(source)).functions.spreadInfo;
    assert.equal(reason, 'threw');
    return [error.line, error.message];
  };
  const [line, message] = await errorOf(program('raised(state[key])', '< nodes.length'));
  assert.deepEqual([line, message.slice(message.indexOf(' (called'))], [6, ' (called from line 9)']);
  assert.deepEqual(await errorOf(program('(state[key]?.version ?? 0) + 1', '<= nodes.length')), [
    10,
    'TypeError: gossipRound: "targetIdx" must be an index of nodes, got 1',
  ]);
});

deep('programs that only behave differently while they are watched get the same verdict and no witness', async () => {
  for (const name of ['22-right-while-watched', '22-loops-while-watched', '22-throws-while-watched']) {
    const { verdict, functions, summary } = await check(attack(name), { limits: { ...limits, caseMs: 1000 } });
    assert.equal(verdict, 'fail', `${name}: ${summary}`);
    const { reason, counterexample, witness, witnessText } = functions.gossipRound;
    assert.equal(reason, 'wrong-result', name);
    assert.ok(counterexample.differences.length > 0, name);
    assert.deepEqual([witness, witnessText], [[], null], name);
  }
});

deep('moments that a program forges name nothing but places in its own text', async () => {
  const source = attack('22-forges-moments');
  const { functions } = await check(source);
  assert.equal(functions.gossipRound.verdict, 'fail');
  const count = source.split('\n').length;
  for (const { line } of functions.gossipRound.witness) assert.ok(line >= 1 && line <= count);
});

deep('replaced built-ins do not make a wrong witness', async () => {
  for (const name of ['20-prepare-stack-trace', '20-stack-trace-limit', '22-replaces-built-ins-while-watched']) {
    const source = attack(name);
    const { functions } = await check(source);
    for (const { witness, witnessText } of Object.values(functions)) {
      for (const { line } of witness) assert.ok(witnessText.includes(`ine ${line}`) || witness.length > 1, name);
    }
  }
});
