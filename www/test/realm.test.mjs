// Programs as people write them for pages, for Node and as modules, in the sandbox's own
// code under Node: what counts is what the two functions do, not what stands around them.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { deep, test } from './support/level.mjs';
import { fault, observe, run } from './support/realm.mjs';

const round = `(nodes, sourceIdx, targetIdx) {
  const [a, b] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (const key of Object.keys({ ...a, ...b })) {
    if (!a[key] || b[key]?.version > a[key].version) a[key] = { ...b[key] };
    else if (!b[key] || a[key].version > b[key].version) b[key] = { ...a[key] };
  }
}`;
const spreadWith = (call) => `(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) nodes.forEach((_, i) => { if (i !== fromIdx) ${call}(nodes, fromIdx, i); });
}`;
const spread = spreadWith('gossipRound');
const both = `function gossipRound${round}\nfunction spreadInfo${spread}\n`;
const constants = `const gossipRound = function ${round};\nconst spreadInfo = function ${spread};\n`;
const demo = `const nodes = [{ id: 0, state: {} }, { id: 1, state: {} }];\nspreadInfo(nodes, 'k', 'v', 0);\nconsole.log(nodes[1].state.k.value);\n`;

/** Tests that programs are right, and what they print. */
function right(what, programs) {
  deep(what, async () => {
    for (const [source, ...lines] of programs) {
      assert.equal(await fault(source), '', source);
      if (lines.length > 0) assert.deepEqual(await run(source), lines, source);
    }
  });
}

test('many BigInts of few digits are read like numbers', async () => {
  const source = `${both}spreadInfo = (nodes, key, value) => { for (const { state } of nodes) state[key] = { value, version: 1n }; };`;
  const nodes = Array.from({ length: 150 }, (_, id) => ({ id, state: {} }));
  const { problem, states } = await observe(source, { cases: [{ nodes, calls: [['spreadInfo', 'k', 'v', 0]] }] });
  assert.equal(problem, null);
  assert.equal(states[0].match(/\t1n$/gm).length, 150);
});

describe('strictness', () => {
  test('the directive holds whatever else the text says, as the engine reads it', async () => {
    const undeclared = `function gossipRound(nodes) { for (key in nodes[0].state); }\nfunction spreadInfo${spread}`;
    for (const around of ['// to do: export', '/* import this */', 'const text = "await, import, export";', 'const re = /export/;', '']) {
      const strict = await observe(`'use strict';\n${around}\n${undeclared}`);
      assert.match(strict.problem?.message ?? '', /key is not defined/, around);
      assert.equal((await observe(`${around}\n${undeclared}`)).problem, null, around);
    }
    assert.match((await observe(`${undeclared}\nexport {};`)).problem?.message ?? '', /key is not defined/, 'a module is strict');
    assert.match((await observe(`${undeclared}\nawait 0;`)).problem?.message ?? '', /key is not defined/, 'and is one if it awaits');
  });

  right('the top level is called with the global object in scripts, and with nothing in modules', [
    [`'use strict';\nthis.gossipRound = function ${round};\nthis.spreadInfo = function ${spread};`],
    [`${both}export {};\nconsole.log(this);`, 'log: undefined'],
    [`${both}console.log(this === window);`, 'log: true'],
  ]);
});

describe('globals', () => {
  right('functions and variables of a script are properties of the global object', [
    [`const name = 'gossipRound';\nfunction gossipRound${round}\nfunction spreadInfo${spreadWith('window[name]')}`],
    [
      `var merge = function ${round};\nvar how = { by: 'merge' };\nfunction gossipRound(...args) { self[how.by](...args); }\nfunction spreadInfo${spread}`,
    ],
    [`function gossipRound${round}\nfunction spreadInfo${spreadWith("globalThis['gossip' + 'Round']")}`],
    [`'use strict';\nfunction gossipRound${round}\nfunction spreadInfo${spreadWith('global.gossipRound')}`],
    [
      `for (var part of ['a']) { var inner = function ${round}; }\nvar gossipRound = (...args) => frames_.inner(...args);\nvar frames_ = window;\nvar spreadInfo = function ${spread};`,
    ],
  ]);
  right(
    'functions take the place of those of the realm',
    ['', "'use strict';\n"].flatMap((directive) =>
      ['close', 'structuredClone', 'require', 'alert'].flatMap((name) => [
        [`${directive}function gossipRound(...args) { ${name}(...args); }\nfunction ${name}${round}\nfunction spreadInfo${spread}`],
        [`${directive}${both}async function ${name}() { console.log('own'); }\n${name}();\nwindow.${name}();`, 'log: own', 'log: own'],
        [`${directive}${both}function* ${name}() { yield 'own'; }\nconsole.log(...${name}());`, 'log: own'],
      ]),
    ),
  );
  right('assigning a property of the global object makes a variable, or changes the one that is declared', [
    [`window.gossipRound = function ${round};\nself.spreadInfo = function ${spread};\n${demo}`, 'log: v'],
    [
      `var gossipRound, spreadInfo;\nwindow.gossipRound = function ${round};\nglobalThis.spreadInfo = function ${spread};\n${demo}`,
      'log: v',
    ],
    [`globalThis.helper = function ${round};\nfunction gossipRound(...args) { helper(...args); }\nfunction spreadInfo${spread}`],
    [`function gossipRound() {}\nfunction spreadInfo${spread}\nwindow.gossipRound = function ${round};`],
  ]);
  right('a variable that exists already keeps its value when it is declared', [
    [
      `var module = module || {};\nvar exports = exports || {};\nvar window = window || global;\nvar console = console || {};\n${both}${demo}`,
      'log: v',
    ],
    [`var undefined, NaN;\n${both}console.log(undefined, NaN);`, 'log: undefined NaN'],
  ]);
  deep('let, const and class are no properties', async () => {
    const source =
      'let a = 1; const b = 2; class C {} function f() {} var v = 3;\nconsole.log(window.a, window.b, window.C, typeof window.f, window.v);';
    assert.deepEqual(await run(source), ['log: undefined undefined undefined function 3']);
  });
});

describe('modules', () => {
  right('a list of exports may stand anywhere', [
    [
      `export { merge as gossipRound, tell as spreadInfo };\nconst merge = function ${round};\nconst tell = function ${spreadWith('merge')};`,
    ],
    [`export { gossipRound, spreadInfo };\n${constants}${demo}`, 'log: v'],
    [
      `let merge;\nexport { merge as gossipRound };\nexport const spreadInfo = function ${spreadWith('merge')};\nmerge = function ${round};`,
    ],
    [
      `export { merge as 'gossipRound' }\nclass Tools { static merge${round} }\nconst { merge } = Tools;\nexport function spreadInfo${spreadWith('merge')}`,
    ],
    [`export { protocol as default };\nconst protocol = { gossipRound${round}, spreadInfo${spreadWith('protocol.gossipRound')} };`],
  ]);
  right('a default export may have a name', [
    [`export default class Gossip { static gossipRound${round} static spreadInfo${spreadWith('Gossip.gossipRound')} }`],
    [
      `export default class { static gossipRound${round} static spreadInfo${spreadWith('this.gossipRound')} }`.replace(
        'nodes.forEach',
        'nodes.forEach',
      ),
    ],
    [`export default function gossipRound${round}\nexport function spreadInfo${spread}`],
    [`class Gossip { static gossipRound${round} static spreadInfo${spreadWith('Gossip.gossipRound')} }\nexport default Gossip;`],
  ]);
  right('what stands around an export does not run into each other', [
    [`const first = 1\nexport { gossipRound, spreadInfo }\n(function () { console.log('alone'); })();\n${both}`, 'log: alone'],
    [`export default class {}\n(() => { console.log('alone'); })();\n${both}`, 'log: alone'],
    [`export default function () {}\n['alone'].forEach((text) => console.log(text));\n${both}`, 'log: alone'],
    [`export * from './other.js'\n;['alone'].forEach((text) => console.log(text));\n${both}`, 'log: alone'],
  ]);
  right('what begins a comment in scripts consists of operators', [
    [`${both}export {};\nlet n = 2;\nconsole.log(0 <!--n, n);`, 'log: false 1'],
    [`${both}export {};\n// <!-- \nconsole.log('<!--', \`<!--\`, /<!--/.source);`, 'log: <!-- <!-- <!--'],
  ]);
  right('import.meta says that the program is run by itself', [
    [`${both}if (import.meta.main) { ${demo} }\nexport {};`, 'log: v'],
    [`${both}if (import.meta.url === 'file://' + process.argv[1]) console.log('main');`, 'log: main'],
  ]);
});

describe('functions', () => {
  const arrow = `const gossipRound = ${round.replace(')', ') =>')};\n`;
  const again = (text) => `${text}const other = new Function('return ' + gossipRound)();\nfunction spreadInfo${spreadWith('other')}\n`;
  const declaring = (declarations) => both.replaceAll('Idx) {', `Idx) { ${declarations}`);
  right('what is declared in them may be declared again', [
    [declaring('function put() {} var put;')],
    [declaring('{ var put; } label: function put() {}')],
    [declaring('async function put() {} function put() {}')],
    [`'use strict';\n${declaring('function put() {} function put() {}')}`],
    [declaring('{ function put() { return true; } } if (!put()) return; function put() {}')],
  ]);
  right('they show the text that the program gives them, which works elsewhere', [
    [again(`function gossipRound${round}\n`)],
    [again(arrow)],
    [`${again(arrow)}export {};`],
    [`class Tools { static gossipRound${round} }\nconst { gossipRound } = eval('(' + Tools + ')');\nfunction spreadInfo${spread}`],
    [`${both}const count = (o) => { o.n++; return 'n' in o; };\nconsole.log(String(count));`, "log: (o) => { o.n++; return 'n' in o; }"],
    [`${both}console.log(gossipRound.toString() === ${JSON.stringify(`function gossipRound${round}`)});`, 'log: true'],
    [`Array.prototype.map = String.prototype.slice = WeakMap.prototype.get = () => {};\n${again(arrow)}`],
    [`${both}console.log(Math.max.toString());`, 'log: function max() { [native code] }'],
  ]);
  right('they keep their properties, and are found behind a comma', [
    [`var gossipRound = (0, function ${round});\nfunction spreadInfo${spread}`],
    [
      `const gossipRound = Object.assign(${round.replace(')', ') =>').replace('{', '{ if (!gossipRound.on) return;')}, { on: true });\nfunction spreadInfo${spread}`,
    ],
    [
      `${arrow}function spreadInfo${spread}\nconsole.log(gossipRound.name, gossipRound.length, 'prototype' in gossipRound);`,
      'log: gossipRound 3 false',
    ],
  ]);
});

describe('top-level await', () => {
  const sleep = 'const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\n';
  right('a demo may await, before and after what it declares', [
    [`${sleep}${both}await sleep(5);\n${demo}`, 'log: v'],
    [`${sleep}await sleep(5);\n${constants}${demo}await null;\nconsole.log('end');`, 'log: v', 'log: end'],
    [
      `${sleep}for await (const ms of [1, 2]) await sleep(ms);\nexport ${constants.replace('const spreadInfo', 'export const spreadInfo')}${demo}`,
      'log: v',
    ],
    [`${both}const text = await (async () => 'x')();\nconsole.log(text);`, 'log: x'],
  ]);
  right('a demo that waits for ever, or fails later, does no harm to functions', [
    [`${both}await new Promise(() => {});\nconsole.log('never');`],
    [`${both}for (;;) await new Promise((resolve) => setTimeout(resolve, 10));`],
    [`${both}await null;\nthrow new Error('no');`, '14: Error: no'],
    [`${both}await Promise.reject(new Error('no'));`, '13: Error: no'],
  ]);
  deep('what comes after an await that never ends does not exist', async () => {
    const { loaded } = await observe(`await new Promise(() => {});\n${constants}`);
    assert.equal(loaded.problem.reason, 'timeout');
    assert.match(loaded.problem.message, /^the top level of the program still awaits something/);
  });
  right('await is a name elsewhere', [
    [`var await = 1;\n${both}console.log(await + 1);`, 'log: 2'],
    [`async function later() { await null; }\n${both}later();`],
  ]);
});

describe('programs for Node', () => {
  const once = /^note: Much of Node does not exist here: require\('[\w:]+'\)(?:\.\w+)? is a stand-in that does nothing\.$/;
  right('what they find at their top', [
    [`${both}module.exports = { gossipRound, spreadInfo };\nif (require.main === module) { ${demo} }`, 'log: v'],
    [
      `${both}if (process.argv.length > 2 || process.env.DEBUG) console.log('no');\nconsole.log(typeof __dirname, typeof require, process.argv.length);`,
      'log: string function 2',
    ],
    [
      `const { performance } = require('perf_hooks');\nconst begin = performance.now();\n${constants}console.log(performance.now() >= begin);`,
      'log: true',
    ],
    [`${both}process.stdout.write('a line\\n');\nprocess.exit(0);`, 'log: a line'],
    [
      `import process, { argv as words } from 'node:process';\nimport { performance } from "perf_hooks";\n${constants}console.log(process.argv.length, words.length, performance.now() > 0);`,
      'log: 2 2 true',
    ],
    [`exports.gossipRound = function ${round};\nexports.spreadInfo = function ${spreadWith('exports.gossipRound')};`],
  ]);
  deep('a module does nothing, and the output says once that it is none', async () => {
    for (const source of [
      `const { promisify, inspect } = require('node:util');\ninspect.defaultOptions.depth = 3;\nconst sleep = promisify(setTimeout);\n${constants}sleep(1);`,
      `const { cpus } = require('node:os');\n${constants}cpus();\nrequire('fs').readFileSync('x');`,
      `const { Readable } = require('node:stream');\nclass Lines extends Readable {}\nnew Readable().on('x', () => {});\nnew Lines();\n${constants}`,
      `import os, { cpus } from 'node:os';\nimport * as path from 'path';\nimport 'fs';\n${constants}${demo}os.cpus();\ncpus();\npath.join('a');`,
      `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\nconst fs = require('fs');\n${constants}`,
      `const rl = require('node:readline').createInterface({ input: process.stdin });\n${constants}rl.question('?', () => {});\nfor (const line of rl);`,
    ]) {
      assert.equal(await fault(source), '', source);
      const notes = (await run(source)).filter((line) => line !== 'log: v');
      assert.equal(notes.length, 1, notes.join('\n'));
      assert.match(notes[0], once, source);
    }
  });
  deep('a function that needs one fails because of it', async () => {
    const source = `const { cpus } = require('os');\n${constants.replace('const [a, b]', 'cpus(); const [a, b]')}`;
    const { problem } = await observe(source);
    assert.deepEqual([problem.reason, problem.message], ['threw', "Error: require('os') of Node does not exist here"]);
  });
  right('functions may call modules that need no system', [
    [constants.replace('const [a, b]', "require('node:assert').ok(nodes.length > 0); const [a, b]")],
    [
      `import assert, { deepStrictEqual, AssertionError } from 'node:assert/strict';\n${constants}
      const x = new Error('x');
      const raise = () => { throw x; };
      const failures = [
        () => assert(0), () => assert.equal(1, '1'), () => deepStrictEqual({ a: [1] }, { a: [2] }), () => assert.fail('no'),
        () => assert.throws(() => {}), () => assert.notDeepEqual(new Set([{}]), new Set([{}])),
        () => deepStrictEqual(/a/, /b/), () => deepStrictEqual(x, new Error('y')), () => deepStrictEqual({}, new Map()),
        () => assert.deepEqual(new Date(1), new Date(2)), () => deepStrictEqual([1], { 0: 1 }),
      ];
      for (const expected of [TypeError, (error) => error.message === 'y', /y/, { message: 'y' }, { message: /y/ }]) {
        try {
          assert.throws(raise, expected);
          console.log('passes', expected);
        } catch (error) {
          if (error !== x) console.log(error);
        }
      }
      for (const expected of [undefined, Error, (error) => error.message === 'x', /x/, { message: 'x' }]) assert.throws(raise, expected);
      for (const fails of failures) {
        try {
          fails();
          console.log('passes', fails);
        } catch (error) {
          if (!(error instanceof AssertionError) || error.code !== 'ERR_ASSERTION') console.log(error);
        }
      }
      deepStrictEqual(new Map([[1, { a: [new Date(5)] }], [2, 3]]), new Map([[2, 3], [1, { a: [new Date(5)] }]]));
      deepStrictEqual(new Set(['x', 'y']), new Set(['y', 'x']));
      assert.notEqual(1, '1');
      require('assert').equal(1, '1');
      require('assert').deepEqual({ a: 1 }, { a: '1' });
      const told = [() => deepStrictEqual({ a: 1 }, { a: '1' }), () => assert.notEqual(1, 1), () => assert(null), () => assert.fail()];
      for (const fails of told) {
        try { fails(); } catch (error) { console.log(String(error)); }
      }`,
      "log: AssertionError: { a: 1 } is not deeply and strictly equal to { a: '1' }",
      'log: AssertionError: 1 is equal to 1',
      'log: AssertionError: null is not truthy',
      'log: AssertionError: Failed',
    ],
    [
      `const { format, inspect, isDeepStrictEqual } = require('node:util');\n${constants}
      console.log(format('%s!', 'text'), inspect({ b: [1] }), isDeepStrictEqual([1], [1]), isDeepStrictEqual([1], ['1']));`,
      'log: text! { b: [1] } true false',
    ],
  ]);
});

test('messages of engines name no hook', async () => {
  for (const [statement, message] of [
    ['Object.entries(nodes[0].state).foreach(1);', 'TypeError: (...).foreach is not a function'],
    ['nodes.slice(1)();', 'TypeError: (...) is not a function'],
    ['for (const one of nodes.slice(1).length);', 'TypeError: (...).length is not iterable'],
    ['const hooks = nodes; hooks.did(1).it();', 'TypeError: hooks.did is not a function'],
  ]) {
    const { problem } = await observe(`function gossipRound(nodes) { ${statement} }\nfunction spreadInfo() {}`);
    assert.equal(problem.message, message, statement);
    const [line] = await run(`try {\n  let nodes = [{ state: {} }];\n  ${statement}\n} catch (error) {\n  console.log(error);\n}`);
    assert.ok(line.startsWith(`log: ${message}`), line);
  }
});

describe('pages', () => {
  right('dialogs answer as if they were dismissed, which is said once', [
    [
      `${both}alert('hello'); if (!confirm('sure?')) console.log(prompt('name?'));`,
      'note: alert, confirm and prompt do nothing here; they answer as if dismissed.',
      'log: alert: hello',
      'log: confirm: sure?',
      'log: prompt: name?',
      'log: null',
    ],
  ]);
  right('the console has all that browsers have', [
    [
      `${both}for (const name of ['timeStamp', 'profile', 'profileEnd', 'context', 'exception', 'createTask']) if (typeof console[name] !== 'function') throw name;\nconsole.timeStamp('a'); console.profile(); console.profileEnd(); console.memory.usedJSHeapSize;`,
    ],
  ]);
});

describe('with Go', () => {
  const wrong = '(nodes, a, b) { console.log("own"); nodes[b].state.x = nodes[a].state.x; }';
  const use = (call) =>
    `const nodes = [{ id: 0, state: { x: { value: 'old', version: 1 } } }, { id: 1, state: { x: { value: 'new', version: 2 } } }];
${call}(nodes, 0, 1);
console.log(nodes[0].state.x.value);`;

  test('Go’s functions take the place of the program’s, however it defines and calls them', async () => {
    for (const source of [
      `function gossipRound${wrong}\n${use('gossipRound')}`,
      `const { gossipRound } = make();\nfunction make() { const round = (nodes, a, b) => { console.log('own'); };\nreturn { gossipRound: round }; }\n${use('gossipRound')}`,
      `const { round: gossipRound = null } = { round${wrong} };\n${use('gossipRound')}`,
      `const [gossipRound] = [function ${wrong}];\n${use('gossipRound')}`,
      `const protocol = { gossipRound${wrong} };\n${use('protocol.gossipRound')}`,
      `class Gossip { static gossipRound${wrong} }\n${use('Gossip.gossipRound')}`,
      `class Cluster { gossipRound${wrong} }\n${use('new Cluster().gossipRound')}`,
      `class Cluster { gossipRound = (nodes, a, b) => { console.log('own'); } }\n${use('new Cluster().gossipRound')}`,
      `const tools = { merge${wrong} };\nconst gossipRound = tools.merge.bind(tools);\n${use('gossipRound')}`,
      `export { merge as gossipRound };\nfunction merge${wrong}\n${use('merge')}`,
      `const merge = function ${wrong};\nmodule.exports = { gossipRound: merge };\n${use('merge')}`,
      `const merge = function ${wrong};\nconst gossipRound = merge;\n${use('merge')}`,
      `window.gossipRound = function ${wrong};\n${use('window.gossipRound')}`,
      `exports.gossipRound = function ${wrong};\n${use('exports.gossipRound')}`,
      `const all = {};\nall.gossipRound ??= function ${wrong};\n${use('all.gossipRound')}`,
      `Object.defineProperty(globalThis, 'gossipRound', { value: function ${wrong} });\n${use('gossipRound')}`,
      `const merge = function ${wrong};\nObject.defineProperties(window, { gossipRound: { value: merge } });\n${use('gossipRound')}`,
      `const all = Object.create(null, { gossipRound: { value${wrong} } });\n${use('all.gossipRound')}`,
      `const all = { gossipRound${wrong} };\nfor (const name in all) Object.defineProperty(self, name, { value: all[name] });\n${use('gossipRound')}`,
      `delete globalThis.gossipRound;\nfunction gossipRound${wrong}\n${use('gossipRound')}`,
      `(function (gossipRound) {\n${use('gossipRound')}\n})(function ${wrong});`,
      `((merge) => {\nconst gossipRound = merge;\n${use('gossipRound')}\n})(function ${wrong});`,
      `const merge = function ${wrong};\n(function (gossipRound) {\n${use('gossipRound')}\n})(merge);`,
    ]) {
      assert.deepEqual(await run(source, { withGo: true }), ['log: Go gossipRound', 'log: new'], source);
    }
  });

  deep('an object under the name of one is no function', async () => {
    const data = 'const rounds = { spreadInfo: { count: 3, value: 1 + 1, get: 2 }, gossipRound: [1] };';
    const source = `${data}\nfunction gossipRound${wrong}\n${use('gossipRound')}
console.log(rounds.spreadInfo.count, rounds.spreadInfo.value, rounds.gossipRound.length);`;
    assert.deepEqual(await run(source, { withGo: true }), ['log: Go gossipRound', 'log: new', 'log: 3 2 1']);
  });

  test('where it cannot be told which functions they are, it says so and runs nothing', async () => {
    for (const source of [
      `let merge = function ${wrong};\nif (nodes) merge = function ${wrong};\nexport { merge as gossipRound };\n${use('merge')}`,
      `function a() { const merge = 1; }\nconst merge = function ${wrong};\nconst gossipRound = merge;\n${use('merge')}`,
      `const protocol = { get gossipRound() { return function ${wrong}; } };\n${use('protocol.gossipRound')}`,
      `Object.defineProperty(globalThis, 'gossipRound', { get: () => function ${wrong} });\n${use('gossipRound')}`,
      `const how = { value: function ${wrong} };\nReflect.defineProperty(globalThis, 'gossipRound', how);\n${use('gossipRound')}`,
      `globalThis.__defineGetter__('gossipRound', () => function ${wrong});\n${use('gossipRound')}`,
      `const how = { value: function ${wrong} };\nObject.defineProperty(globalThis, 'gossipRound', { ...how });\n${use('gossipRound')}`,
      `Object.defineProperty(self, 'gossipRound', { get value() { return function ${wrong}; } });\n${use('gossipRound')}`,
      `(0, eval)('function gossipRound() {}');\n${use('gossipRound')}`,
      `window.eval('function gossipRound() {}');\n${use('gossipRound')}`,
      `const run = eval;\nrun('function gossipRound() {}');\n${use('gossipRound')}`,
      `const make = self['Function'];\nconst merge = make('return function gossip' + 'Round() {}')();\n${use('merge')}`,
      `[\`gossipRound = function () {}\`].forEach(eval);\n${use('gossipRound')}`,
      `try { throw function ${wrong}; } catch (gossipRound) { ${use('gossipRound')} }`,
      `try { throw { gossipRound${wrong} }; } catch ({ gossipRound }) { ${use('gossipRound')} }`,
    ]) {
      const [line, ...more] = await run(source, { withGo: true });
      assert.match(line, /^0: Go’s gossipRound cannot take the place of yours here/, source);
      assert.deepEqual(more, []);
    }
  });
});
