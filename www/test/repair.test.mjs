// Changes that make wrong programs right, as gossip.check tells them: under Node, with the
// sandbox's own code. In browsers see repair-browser.test.mjs.
import assert from 'node:assert/strict';
import { test as always } from 'node:test';
import { readProgram } from '../src/sandbox/program.js';
import { edit, editsOf } from '../src/sandbox/edit.js';
import { proposeChanges } from '../src/sandbox/changes/propose.js';
import * as node from './support/check-in-node.mjs';
import { programs } from './support/corpus.mjs';
import { deep, test } from './support/level.mjs';
import { tryChanges } from './support/realm.mjs';
import { repaired } from './support/repaired.mjs';

const right = `function merge(from, to) {
  for (const key of Object.keys(from)) {
    if (!to[key] || from[key].version > to[key].version) {
      to[key] = { ...from[key] };
    }
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  merge(source, target);
  merge(target, source);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  const version = state[key] ? state[key].version + 1 : 1;
  state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
`;

/** The report, its only repair, and how many runs that took. */
async function checkInNode(source, options) {
  const { report, runs } = await node.checkInNode(source, options);
  const [repair = null, ...others] = Object.values(report.functions).flatMap((part) => part.repair ?? []);
  assert.equal(others.length, 0);
  return { report, repair, runs };
}

const wrong = (...mistakes) => mistakes.reduce((text, [before, after]) => text.replace(before, after), right);

/** A text with each of the changes that are proposed for it, the most plausible first. */
const changed = (source) => proposeChanges(readProgram(source), [1], 400).map((change) => edit(source, editsOf(change)).text);

always('the judge outlives a host that cannot take the first report', async () => {
  const { report } = await checkInNode(wrong(['version > to', 'version >= to']), {
    hosted: (host) => ({
      ...host,
      judged() {
        throw new Error('no');
      },
    }),
  });
  assert.equal(report.functions.gossipRound.repair.to, '>');
});

/** [kind of the change, the mistake: before and after, the repair: line, from and to] */
const kinds = [
  ['a comparison', ['version > to', 'version >= to'], [3, '>=', '>']],
  ['a logical operator', ['!to[key] ||', '!to[key] &&'], [3, '&&', '||']],
  ['a swapped index', ['nodes[targetIdx]', 'nodes[sourceIdx]'], [11, 'sourceIdx', 'targetIdx']],
  ['swapped arguments', ['merge(source, target)', 'merge(target, source)'], [12, 'target, source', 'source, target']],
  ['a literal', ['let i = 0', 'let i = 1'], [21, '1', '0']],
  ['a negation', ['!to[key]', 'to[key]'], [3, 'to[key]', '!to[key]']],
  ['a property', ['> to[key].version', '> to[key].value'], [3, 'value', 'version']],
  [
    'a copied line',
    [
      /const source =[\s\S]*?merge\(target, source\);/,
      'const a = nodes[sourceIdx].state;\n  const b = nodes[sourceIdx].state;\n  merge(a, b);\n  merge(b, a);',
    ],
    [11, 'sourceIdx', 'targetIdx'],
  ],
  [
    'a case without an end',
    [
      /if \(!to[\s\S]*?\n {4}\}/,
      'switch (!to[key] || Math.sign(from[key].version - to[key].version)) {\n      case 0:\n      case true:\n      case 1:\n        to[key] = { ...from[key] };\n    }',
    ],
    [4, '', ' break;'],
  ],
  ['a loop over keys where a list is', ['of Object.keys', 'in Object.keys'], [2, 'in', 'of']],
  ['a misspelt property', ['nodes[fromIdx].state', 'nodes[fromIdx].sate'], [17, 'sate', 'state']],
  ['a mistake that is made twice', [/\]\.state;/g, '].states;'], [10, 'states', 'state']],
  ['a missing spread', ['= { ...from[key] }', '= from[key]'], [4, 'from[key]', '{ ...from[key] }'], { strict: true }],
  ['a misspelt built-in', ['Object.keys', 'Objct.keys'], [2, 'Objct', 'Object']],
  [
    'a version that may be unknown',
    ['state[key] ? state[key].version + 1 : 1', 'state[key].version + 1'],
    [18, 'state[key].version', '(state[key]?.version ?? 0)'],
  ],
  ['the bound of a loop', ['i < nodes.length', 'i < nodes.length - 1'], [21, '- 1', '']],
  ['a list that is too short', ['i < nodes.length', 'i < nodes.slice(1).length'], [21, '.slice(1)', '']],
  ['the condition of a loop', ['i < nodes.length', 'i <= nodes.length'], [21, '<=', '<']],
  ['an endless loop', ['round++', 'round--'], [20, 'round--', 'round++']],
  [
    'an endless loop that the top level runs',
    [
      /for \(let round = 0; round < 3; round\+\+\) \{(.*)/s,
      "let round = 0;\n  while (round < 3) {$1\nspreadInfo([{ state: {} }], 'k', 1, 0);",
    ],
    [24, '', ' round++;'],
    { limits: { topLevelMs: 6000 } },
  ],
  [
    'a turn that begins before the counter has its step',
    [
      /for \(let i = 0[\s\S]*?\n {4}\}/,
      'let i = 0;\n    do {\n      if (i === fromIdx) continue;\n      gossipRound(nodes, fromIdx, i);\n      i += 1;\n    } while (i < nodes.length);',
    ],
    [23, 'continue;', '{ i += 1; continue; }'],
  ],
  [
    'a counter that both functions change',
    [
      /^[\s\S]*let i = 0/,
      (text) =>
        text
          .replace(
            'for (const key of Object.keys(from)) {',
            'const keys = Object.keys(from);\n  for (i = 0; i < keys.length; i++) {\n    const key = keys[i];',
          )
          .replace('let i = 0', 'i = 0'),
    ],
    [23, '', 'let '],
  ],
  [
    'a method that ends at the first',
    [/for \(let i[\s\S]*?\n {4}\}/, 'nodes.some((_, i) => gossipRound(nodes, fromIdx, i) ?? i >= 0);'],
    [21, 'some', 'forEach'],
  ],
  [
    'an index one too low',
    [
      /for \(let i[\s\S]*?\n {4}\}/,
      'nodes.slice(0, fromIdx).forEach((_, i) => gossipRound(nodes, fromIdx, i));\n    nodes.slice(fromIdx + 1).forEach((_, i) => gossipRound(nodes, fromIdx, i + fromIdx));',
    ],
    [22, '', ' + 1'],
  ],
  [
    'a list whose order is spoilt',
    [
      'for (const key of Object.keys(from)) {\n    if (!to[key] || from[key].version > to[key].version) {\n      to[key] = { ...from[key] };',
      'const keys = Object.keys(from);\n  const entries = Object.values(from);\n  keys.sort();\n  for (let k = 0; k < keys.length; k++) {\n    if (!to[keys[k]] || entries[k].version > to[keys[k]].version) {\n      to[keys[k]] = { ...entries[k] };',
    ],
    [4, 'keys.sort();', ''],
  ],
  [
    'one state for both',
    [
      'merge(target, source);',
      'merge(target, source);\n  if (Object.keys(source).length === Object.keys(target).length) nodes[targetIdx].state = nodes[sourceIdx].state;',
    ],
    [14, 'nodes[targetIdx].state = nodes[sourceIdx].state', ''],
  ],
  [
    'a default for what is falsy',
    ['{ value, version }', '{ value: value || (state[key] ? state[key].value : value), version }'],
    [19, '|| (state[key] ? state[key].value : value)', ''],
  ],
  [
    'what is done for some values only',
    ['to[key] = {', 'if (from[key].value === null) delete to[key];\n      else to[key] = {'],
    [4, 'if (from[key].value === null) delete to[key];\n      else ', ''],
  ],
  ['a missing call', ['  merge(target, source);\n', ''], [12, 'merge(source, target);', 'merge(source, target); merge(target, source);']],
  ['a loop over the keys of one node', ['Object.keys(from)', 'Object.keys(from).slice(1)'], [2, '.slice(1)', '']],
  [
    'a check that is missing',
    ['!to[key] || ', ''],
    [3, 'from[key].version > to[key].version', '!to[key] || from[key].version > to[key].version'],
  ],
  [
    'a default to which 1 is added',
    ['state[key] ? state[key].version + 1 : 1', 'state[key]?.version ?? 0 + 1'],
    [18, 'state[key]?.version ?? 0 + 1', '(state[key]?.version ?? 0) + 1'],
  ],
  [
    'a default that is the sum',
    ['state[key] ? state[key].version + 1 : 1', 'state[key]?.version ?? 1'],
    [18, 'state[key]?.version ?? 1', '(state[key]?.version ?? 0) + 1'],
  ],
  [
    'a comparison of entries',
    ['from[key].version > to[key].version', 'from[key] > to[key]'],
    [3, 'from[key] > to[key]', 'from[key].version > to[key].version'],
  ],
  [
    'a sort by true and false',
    [
      '!to[key] || from[key].version > to[key].version',
      '!to[key] || [to[key], from[key]].sort((x, y) => x.version < y.version)[0] !== to[key]',
    ],
    [3, 'x.version < y.version', 'y.version - x.version'],
  ],
  [
    'a check of an argument',
    ['  const version =', '  if (!key || !value || fromIdx === undefined) return;\n  const version ='],
    [18, '|| !value', ''],
  ],
  ['a result that is stored', ['if (i !== fromIdx) ', 'if (i !== fromIdx) nodes[i] = '], [22, 'nodes[i] = ', '']],
  ['a word of Python', ['const version =', 'const known = True;\n  const version ='], [18, 'True', 'true']],
  ['a counter in place of another', ['gossipRound(nodes, fromIdx, i)', 'gossipRound(nodes, fromIdx, round)'], [22, 'round', 'i']],
  [
    'a reduce that returns nothing in one branch',
    [
      'nodes[targetIdx].state;\n',
      'nodes[targetIdx].state;\n  [[0, 0]].reduce((all, [a, b]) => {\n    if (a > b) return all;\n  }, []).push(0);\n',
    ],
    [14, '', 'return all; '],
  ],
  [
    'a reduce that returns nothing, and ends without a semicolon',
    ['nodes[targetIdx].state;\n', 'nodes[targetIdx].state;\n  [[0, 0]].reduce((all, [a, b]) => {\n    all[a] = b\n  }, []).push(0);\n'],
    [14, '', '; return all; '],
  ],
  [
    'a function with braces that returns nothing',
    ['Object.keys(from)', 'Object.keys(from).filter((name) => {\n    !to[name] || from[name].version > to[name].version;\n  })'],
    [3, '', 'return '],
  ],
  ['a key in quotes, twice', [/state\[key\] = (.*);/, 'state["key"] = $1;\n  state["key"].version += 0;'], [19, '"key"', 'key']],
  [
    'a test that leaves out what belongs to it',
    ['      if (i', '      if (nodes[i].state[key]?.version === version) continue;\n      if (i'],
    [22, 'if (nodes[i].state[key]?.version === version) continue;', ''],
  ],
  [
    'a jump to the wrong loop',
    [
      /for \(let round[\s\S]*if \(i !== fromIdx\)/,
      (text) => `rounds: ${text.replace('if (i !==', 'if (i === fromIdx) continue rounds;\n      if (i !==')}`,
    ],
    [22, 'rounds', ''],
  ],
  [
    'a counter that two loops share',
    [/for \(let round = 0; round < 3; round\+\+\) \{\n {4}for \(let/, 'let i;\n  for (i = 0; i < 3; i++) {\n    for ('],
    [22, '', 'let '],
  ],
  [
    'a test by the highest version',
    [
      'if (!to[key] || from[key].version',
      'let most = -Infinity;\n    for (const other of Object.values(to)) if (other.version > most) most = other.version;\n    if (from[key].version <= most) continue;\n    if (!to[key] || from[key].version',
    ],
    [5, 'if (from[key].version <= most) continue;', ''],
  ],
  [
    'a value made of two',
    [
      'to[key] = { ...from[key] };',
      'const merged = (a, b) => (Array.isArray(a) && Array.isArray(b) ? [...b, ...a] : a);\n      to[key] = { ...from[key], value: merged(from[key].value, to[key]?.value) };',
    ],
    [5, 'merged(from[key].value, to[key]?.value)', 'from[key].value'],
  ],
  [
    'a comparison above fields that are copied one by one',
    [
      'if (!to[key] || from[key].version > to[key].version) {\n      to[key] = { ...from[key] };',
      'if (!to[key]) to[key] = { ...from[key] };\n    if (to[key].version > from[key].version) {\n      to[key].version = from[key].version;\n      to[key].value = from[key].value;',
    ],
    [4, '>', '<'],
  ],
  [
    'a chain of comparisons',
    ['from[key].version > to[key].version', 'Infinity > (from[key].version) > (to[key]?.version ?? 0)'],
    [
      3,
      'Infinity > (from[key].version) > (to[key]?.version ?? 0)',
      '(Infinity > (from[key].version) && (from[key].version) > (to[key]?.version ?? 0))',
    ],
  ],
  [
    'a reduce that begins with the first item',
    [
      /for \(const key of Object.keys\(from\)\) \{([\s\S]*?\n) {2}\}/,
      'return Object.keys(from).reduce((count, key) => {$1    return count + 1;\n  },\n  );',
    ],
    [7, '', ', 0'],
  ],
  [
    'items that are taken out while a loop counts up',
    [
      /for \(const key of Object.keys\(from\)\) \{([\s\S]*?\n) {2}\}/,
      'const keys = Object.keys(from);\n  for (let i = 0; i < keys.length; i++) {\n    const key = keys[i];$1    keys.splice(i, 1);\n  }',
    ],
    [8, 'i', 'i--'],
  ],
  [
    'variables that all turns of a loop share',
    [
      /for \(const key of Object.keys\(from\)\) \{[\s\S]*?\n {2}\}/,
      'var all = [];\n  for (var key in from) {\n    var entry = from[key];\n    if (!to[key] || entry.version > to[key].version) all.push(() => (to[key] = { ...entry }));\n  }\n  for (const write of all) write();',
    ],
    [3, 'var', 'let'],
  ],
  [
    'a counter that is kept from call to call',
    [
      /function spreadInfo[\s\S]*/,
      (text) => `let round = 0;\n\n${text.replace('for (let round = 0; round < 3; round++)', 'for (; round < 3; round++)')}`,
    ],
    [18, '', ' let round = 0;'],
  ],
  [
    'a node by chance',
    ['gossipRound(nodes, fromIdx, i)', 'gossipRound(nodes, fromIdx, Math.floor(Math.random() * nodes.length))'],
    [22, 'Math.floor(Math.random() * nodes.length)', 'i'],
  ],
  [
    'a list that gets shorter while a loop counts up to its length',
    [
      /for \(let i = 0[\s\S]*?\n {4}\}/,
      'const others = [...nodes.keys()].filter((i) => i !== fromIdx);\n    for (let i = 0; i < others.length; i++) gossipRound(nodes, fromIdx, others.shift());',
    ],
    [22, 'i < others.length', 'others.length > 0'],
  ],
  [
    'braces that are missing',
    [
      '{\n      to[key] = { ...from[key] };\n    }',
      'to[key] = { ...to[key], value: from[key].value };\n    to[key].version = from[key].version;',
    ],
    [
      3,
      'to[key] = { ...to[key], value: from[key].value };\n    to[key].version = from[key].version;',
      '{ to[key] = { ...to[key], value: from[key].value };\n    to[key].version = from[key].version; }',
    ],
  ],
  [
    'what is done in some cases only',
    ['to[key] = { ...from[key] };', 'to[key] = { ...from[key] };\n      if (key.length > 1) delete from[key];'],
    [5, 'if (key.length > 1) delete from[key];', ''],
  ],
  ['a misspelt name in a pattern', ['state = nodes[fromIdx].state', '{ sate: state } = nodes[fromIdx]'], [17, 'sate', 'state']],
  ['a misspelt function', ['function spreadInfo', 'function spread_info'], [16, 'spread_info', 'spreadInfo']],
];

for (const [i, [kind, mistake, [line, from, to], options = {}]] of kinds.entries()) {
  (i === 0 ? test : deep)(`${kind} is repaired, and the repaired program passes with another seed`, async () => {
    const source = wrong(mistake);
    assert.notEqual(source, right);
    const limits = { caseMs: 3000 }; // long enough for a busy machine; some changes do not end
    const { report, repair } = await checkInNode(source, { ...options, limits: { ...limits, ...options.limits } });
    assert.equal(report.verdict, 'fail');
    assert.ok(repair, report.summary);
    assert.deepEqual([repair.line, repair.from, repair.to], [line, from, to]);
    const again = await checkInNode(repaired(source, repair), { ...options, seed: 4321 });
    assert.equal(again.report.verdict, 'pass', again.report.summary);
  });
}

deep('a moved call is moved back', async () => {
  const statement = '  state[key] = { value, version };\n';
  const source = wrong([statement, ''], ['    }\n  }\n}\n', (text) => text]).replace(/\}\n$/, `${statement}}\n`);
  const { repair } = await checkInNode(source);
  assert.equal(repair?.line, 19);
  assert.equal((await checkInNode(repaired(source, repair), { seed: 4321 })).report.verdict, 'pass');
});

test('a change with which the program does not end in a case, or takes long, is not run on the rest', async () => {
  const change = (before, to) => ({ start: right.indexOf(before), end: right.indexOf(before) + before.length, to, also: [] });
  const turns = change('const key of Object.keys(from)', "let key = 'x'; ; from[key] = { version: 0 }");
  const spreads = change('round++', 'round--'); // only the third case calls spreadInfo
  const adds = change('for (let round', 'for (const _ of Array(20_000));\n  for (let round'); // a loop of its own
  const body = 'if (i !== fromIdx) gossipRound(nodes, fromIdx, i);';
  const long = right.replace(/i < nodes.length; i\+\+\) \{\n\s+(if \(i.*;)\n\s+\}/, 'i < 20_000; i++) $1');
  const replaces = { start: long.indexOf(body), end: long.indexOf(body) + body.length, to: '{ i; }', also: [] }; // all that a loop does
  assert.deepEqual(await tryChanges(long, [replaces]), [['', '', 'Error: an endless loop']]);
  const none = change('let i = 0', 'let i = 0');
  const tried = await tryChanges(right, [turns, spreads, adds, none]);
  const endless = 'Error: an endless loop';
  assert.deepEqual(tried, [
    [endless, 'no states, an endless loop', 'no states, an endless loop'],
    ['', '', endless],
    ['', '', endless],
    ['', '', ''],
  ]);
  const hanging = `${right}for (;;);`;
  const ends = { start: hanging.length - 9, end: hanging.length, to: '', also: [] };
  assert.deepEqual(
    await tryChanges(hanging, [none, ends]),
    [
      ['', '', ''],
      ['', '', ''],
    ],
    'what is defined by then is tried',
  );
  const lost = 'no states, an endless loop';
  assert.deepEqual(await tryChanges(hanging, [none, ends], { hangs: true }), [
    [lost, lost, lost],
    ['', '', ''],
  ]);
  const [slow] = await tryChanges(right, [none], { caseMs: 0 });
  assert.deepEqual(slow, [endless, 'no states, an endless loop', 'no states, an endless loop']);
});

test('a program with two mistakes has no repair', async () => {
  const { report, repair } = await checkInNode(wrong(['version > to', 'version >= to'], ['let i = 0', 'let i = 1']));
  assert.deepEqual([report.verdict, repair], ['fail', null]);
});

/** Trials, then checks of those that seem right. */
const mostRuns = 2 + 4;

deep('a program that is right only while changes are tried has no repair', async () => {
  const source = `${wrong(['version > to', 'version < to'], ['let i = 0', 'let i = 1'])}
    const tried = /\\.turn\\(/.test(merge);
    const rights = { gossipRound: (() => { ${right} return gossipRound; })(), spreadInfo: (() => { ${right} return spreadInfo; })() };
    if (tried) ({ gossipRound, spreadInfo } = rights);`;
  const { report, repair, runs } = await checkInNode(source);
  assert.deepEqual([report.verdict, repair], ['fail', null]);
  const without = await checkInNode(source, { repair: false });
  assert.ok(runs - without.runs <= mostRuns, `${runs - without.runs} runs`);
});

deep('what is not a program, or is right, has no repair', async () => {
  for (const source of ['', 'function gossipRound( {', right, 'await new Promise(() => {});']) {
    assert.equal((await checkInNode(source, { limits: { topLevelMs: 1000 } })).repair, null);
  }
});

always('proposed changes are few, short, different, and exactly where they say', () => {
  for (const { name, source } of programs('wrong').filter((_, i) => i % 10 === 0)) {
    const program = readProgram(source);
    const changes = proposeChanges(program, [5], 150);
    assert.ok(changes.length <= 150);
    const lines = program.source.split('\n');
    const texts = changes.map(({ start, end, line, column, from, to, also }) => {
      assert.equal(program.source.slice(start, end), from, name);
      assert.equal(
        lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1),
        start,
        name,
      );
      assert.ok(from.length <= 400 && to.length <= 400 && from !== to, name);
      return `${start} ${from} ${to} ${also.map((part) => part.start)}`;
    });
    assert.equal(new Set(texts).size, texts.length, name);
  }
});

always('the same change is made in all places that are alike, and nowhere else', () => {
  for (const [body, meant] of [
    ['g(a.states); g(b.states);', 'g(a.state); g(b.state);'],
    ['if (!k in a) a[k] = 1; if (!k in b) b[k] = 1;', 'if (!(k in a)) a[k] = 1; if (!(k in b)) b[k] = 1;'],
    ['g(a?.v ?? 0 > b?.v ?? 0); g(b?.v ?? 0 > a?.v ?? 0);', 'g((a?.v ?? 0) > (b?.v ?? 0)); g((b?.v ?? 0) > (a?.v ?? 0));'],
    ['a[k] = a[k] ? a[k].version : 1; b[k];', 'a.state[k] = a.state[k] ? a.state[k].version : 1; b[k];'],
    ['a.hasOwnPropery(k) && b.hasOwnPropery(k);', 'a.hasOwnProperty(k) && b.hasOwnProperty(k);'],
    ['g(a.sate);', 'g(a.state);'],
  ]) {
    const source = `function f(a, b, k) { ${body} }`;
    const all = changed(source);
    assert.ok(all.includes(`function f(a, b, k) { ${meant} }`), meant);
  }
});

always('one of several spreads in a list is not taken away, which would make a key of all others', () => {
  const removed = (list) =>
    proposeChanges(readProgram(`function f(a, b) { return ${list}; }`), [1], 99).filter(({ from, to }) => from === '...' && to === '')
      .length;
  assert.equal(removed('[...a, ...b]'), 0);
  assert.equal(removed('[...a, b]'), 1);
});

always('no change makes a statement do nothing, or a loop of one round', () => {
  for (const [body, meant, silly] of [
    ['nodes[i] = g(i);', 'g(i);', 'nodes[i] === g(i);'],
    ['if (i = from) g(i, from);', 'if (i === from) g(i, from);', 'if (i = i) g(i, from);'],
    ['i = from; nodes[i] = nodes[from];', ' nodes[i] = nodes[from];', 'i = i; nodes[i] = nodes[from];'],
    ['for (let n = 0; n < 3; n++) g(n);', 'for (let n = 0; n < 4; n++) g(n);', 'for (let n = 0; n < 1; n++) g(n);'],
    ['if (i !== from && i > 2) g(i);', 'if (i !== from ) g(i);', 'if (i !== from || i > 2) g(i);'],
    ['n += 1; g(n);', 'n -= 1; g(n);', 'n += 0; g(n);'],
    ['nodes.map((n, i) => g(i, i));', 'nodes.map((n, i) => g(from, i));', 'nodes.map((n, i) => g(n, i));'],
    [
      'switch (i) { case 0: g(); case 1: h(); }',
      'switch (i) { case 0: g(); break; case 1: h(); }',
      'switch (i) { case 1: g(); case 1: h(); }',
    ],
    ['let n; for (n in from) from[n] = i[n] + 1;', 'let n; for (n in from) i[n] = i[n] + 1;', 'let n; for (n in from) n[n] = i[n] + 1;'],
    ['const [a, b] = [g(i), g(from)];', 'const [a, b] = [g(i), g(nodes)];', 'const [a, b] = [g(from), g(from)];'],
    ['for (const r of range(3)) g(r);', 'for (const r of range(4)) g(r);', 'for (const r of range(1)) g(r);'],
    ['for (let n = 2; n > 0; n--) g(n);', 'for (let n = 2; n >= 0; n--) g(n);', 'for (let n = 2; n < 0; n--) g(n);'],
    ['const times = Array(3); nodes[i];', 'const times = Array(4); nodes[i];', 'const times = Array(i); nodes[i];'],
    ['list.splice(g(i), 1);', 'list.splice(g(i), 0);', 'list.splice(1, g(i));'],
  ]) {
    const program = (/** @type {string} */ within) => `function f(nodes, i, from) { ${within} }`;
    const source = program(body);
    const all = changed(source);
    assert.ok(all.includes(program(meant)), meant);
    assert.ok(!all.includes(program(silly)), silly);
  }
});

always('what makes a test never hold comes after the test is removed', () => {
  const functions = 'function known(state, key) { return key in state; } function f(nodes, i, key) { const memo = new Map();';
  for (const [body, removed, silly] of [
    ['if (known(nodes[i].state, key)) return;', '', 'if (known(key, nodes[i].state)) return;'],
    ['if (i === 0 || known(nodes[i].state, key)) return;', 'if (i === 0 ) return;', 'if (i === 0 || known(key, nodes[i].state)) return;'],
    [
      'if (Object.hasOwn(nodes[i], key)) { return; } nodes[i][key];',
      ' nodes[i][key];',
      'if (Object.hasOwn(key, nodes[i])) { return; } nodes[i][key];',
    ],
    ['if (memo.has(i)) return; memo.set(i, key);', ' memo.set(i, key);', 'if (memo.has(i)) return; memo.set(key, i);'],
    ['if (nodes[i].state[key].value === null) return;', '', 'if (nodes[i].state[key].version === null) return;'],
    ['if (nodes[i].version !== key.version) return;', '', 'if (nodes[i].version === key.version) return;'],
    ['if (i === 0) { nodes.done = true; }', '', 'if (i === 1) { nodes.done = true; }'],
    ['nodes[0].state = nodes[i].state;', '', 'nodes[i].state = nodes[i].state;'],
  ]) {
    const all = changed(`${functions} ${body} }`);
    const [first, last] = [removed, silly].map((within) => all.indexOf(`${functions} ${within} }`));
    assert.ok(first >= 0 && first < last, `${body}: ${first}, ${last}`);
  }
  const counting = changed('function f(list) { return list.length > 0; }');
  for (const silly of ['<', '>=']) assert.ok(!counting.includes(`function f(list) { return list.length ${silly} 0; }`), silly);
  const swapped = 'function known(state, key) { return key in state; } function f(node, key) { return known(key, node.state); }';
  assert.equal(proposeChanges(readProgram(swapped), [1], 400)[0].to, 'node.state, key');
});

always('a loop that never changes its counter gets a step', () => {
  for (const [endless, repaired] of [
    ['let n = 0; while (n < i) { f(n); }', 'let n = 0; while (n < i) { f(n); n++; }'],
    ['let n = 0; while (n < i) { f(n) }', 'let n = 0; while (n < i) { f(n); n++; }'],
    ['let n = 0; while (n < i) { if (n) { f(n) } }', 'let n = 0; while (n < i) { if (n) { f(n) } n++; }'],
    ['let n = 0; while (n < i) { if (n) {} else f(n) }', 'let n = 0; while (n < i) { if (n) {} else f(n); n++; }'],
    ['let n = 9; while (0 <= n) f(n);', 'let n = 9; while (0 <= n) { f(n); n--; }'],
    ['let n = i.length - 1; while (n !== 0) f(n)', 'let n = i.length - 1; while (n !== 0) { f(n); n--; }'],
    ['let n = 0; do {} while (i !== n);', 'let n = 0; do { n++;} while (i !== n);'],
    ['for (let n = 0; n < i /* ; */; ) f(n);', 'for (let n = 0; n < i /* ; */; n++ ) f(n);'],
    ['for (let n = 9; n >= 0; n - 1) { f(n); }', 'for (let n = 9; n >= 0; n--) { f(n); }'],
    ['for (let n = 9; n >= 0; f(i)) { f(n); }', 'for (let n = 9; n >= 0; f(i), n--) { f(n); }'],
  ]) {
    const program = (/** @type {string} */ loop) => `function f(i) { ${loop} }`;
    assert.ok(changed(program(endless)).includes(program(repaired)), repaired);
  }
  for (const [changing, silly] of [
    ['while (n < i) { [n] = [n + 1]; }', 'n++'],
    ['while (n < max) n--;', 'n--; max--'],
    ['while (n in i);', 'n++'],
  ]) {
    const program = `function f(i) { let n = 0, max = 3; ${changing} }`;
    assert.ok(!changed(program).some((text) => text.includes(silly)), changing);
  }
});

always('what a loop or a test asks too much is taken away rather than turned', () => {
  for (const [source, meant, silly] of [
    ['do f(i); while (i < 3 || f(i) > 1);', 'do f(i); while (i < 3);', 'do f(i); while (i < 3 || f(i) < 1);'],
    ['while (i < 3 || !f(i)) i++;', 'while (i < 3) i++;', 'while (i < (3 || !f(i))) i++;'],
    ['while (f(i) > 1 || i < 3 || !f(i)) i++;', 'while (i < 3 || !f(i)) i++;', 'while (f(i) < 1 || i < 3 || !f(i)) i++;'],
    ['if (i && i.value) f(i);', 'if (i) f(i);', 'if (i || i.value) f(i);'],
    ['if (i[f] && f(i) > 1) f(i);', 'if (i[f] || f(i) > 1) f(i);', 'if (f(i) > 1) f(i);'],
  ]) {
    const program = (/** @type {string} */ body) => `function f(i) { ${body} }`;
    const all = changed(program(source)).map((text) => text.replace(/\s+/g, ' ').replace(/\( | \)/g, (bracket) => bracket.trim()));
    const [at, below] = [meant, silly].map((text) => all.indexOf(program(text)));
    assert.ok(at >= 0 && (below < 0 || at < below), `${meant}: ${at}, ${below}`);
  }
});

always('a version below 0 becomes 0, not a sum', () => {
  const all = changed('function f() { return { version: -1 }; }');
  assert.ok(all.includes('function f() { return { version: 0 }; }') && !all.some((text) => text.includes('+ 1')));
  assert.ok(changed('function f(i) { return { version: i - 1 }; }').includes('function f(i) { return { version: (i - 1) + 1 }; }'));
});

always('the test of a loop that never runs is turned round', () => {
  for (const [test, update, meant] of [
    ['n > i', 'n++', 'n < i'],
    ['i < n', 'n++', 'i > n'],
    ['n === 0', 'n--', 'n !== 0'],
  ]) {
    const program = (/** @type {string} */ within) => `function f(i) { for (let n = 0; ${within}; ${update}) f(n); }`;
    assert.ok(changed(program(test)).includes(program(meant)), meant);
  }
});

deep('trees that are as deep as the stack allows have no changes, and throw nothing', () => {
  for (let depth = 500; depth < 20_000; depth += 100) {
    const program = readProgram(`function f() { return ${'[0]'.repeat(depth)}; }`);
    if (program.found !== null) assert.ok(Array.isArray(proposeChanges(program, [], 10)), String(depth));
  }
});

always('texts that are made to take long are soon left alone', () => {
  for (const source of [
    `function f() { ${'{'.repeat(2000)} a ${'}'.repeat(2000)} }`,
    `function f(${Array.from({ length: 2000 }, (_, i) => `a${i}`)}) { return a1 < a2; }`,
    `function f() { ${'a = b;'.repeat(3000)} }`,
    `function f() { return ${'1+'.repeat(9000)}1; }`,
    `function f() { return ${'[0]'.repeat(6000)}; }`,
    `function f() { ${'for (;;) '.repeat(2000)}; }`,
    'x'.repeat(30_000),
  ]) {
    const program = readProgram(source);
    if (program.found !== null) assert.ok(proposeChanges(program, [], 400).length <= 400);
  }
});
