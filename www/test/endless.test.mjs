// Where a program does not end: its loops and functions tell, without changing what it does.
// Under Node, where a run takes milliseconds.
import assert from 'node:assert/strict';
import { edit } from '../src/sandbox/edit.js';
import { placeLoops } from '../src/sandbox/loops.js';
import { readProgram } from '../src/sandbox/program.js';
import { programs } from './support/corpus.mjs';
import { deep, test } from './support/level.mjs';
import { observe } from './support/realm.mjs';

/** The text of a program that tells of its loops. */
function looped(text) {
  const program = readProgram(text);
  const { before, after } = placeLoops(program, 'H', program.edits);
  return edit(program.source, [...before, ...program.edits, ...after]).text;
}

test('loops and functions that tell do what they did before', () => {
  for (const text of [
    'for (let i = 0; i < 3; i++) log(i)',
    'for (let i = 0; i < 3; i++) for (const x of [1, 2]) if (x > i) log(i, x); else log(x)',
    'let i = 0; while (i < 3) i++; log(i)',
    'let i = 0; do i++; while (i < 3)\nlog(i)',
    'let i = 3; do { log(i) } while (--i); if (i) for (;;); else while (i++ < 2); log(i)',
    'a: for (const x of [1, 2, 3]) { b: for (const y in { p: 1, q: 2 }) { if (x === 2) continue a; if (y === "q") continue b; log(x, y) } }',
    'a: b: for (const x of [1, 2]) { for (;;) { if (x > 1) break a; continue b } }\nlog("end")',
    'const f = (n) => n ? f(n - 1) + 1 : 0; log(f(5))',
    'const f = () => ({ a: 1 }), g = (x) => (log(x), x), h = async (x) => { for (;;) return x }; log(f().a, g(2)); h(3).then(log)',
    'function f() { "use strict"; "other"; return this } log(f()); log((() => {})())',
    'function* g() { for (let i = 0; ; i++) yield i } for (const x of g()) { if (x > 2) break; log(x) } log([...g().take?.(2) ?? []].length)',
    'class A { static { for (const x of [1]) log(x) } #p = () => 1; constructor() { for (;;) break; } get v() { return this.#p() } set v(x) { while (x--) log(x) } }\n' +
      'class B extends A { constructor(f = () => 2) { super(); log(f(), new.target.name) } } new B().v = 2; log(new A().v)',
    'switch (1) { case 1: for (const x of [1]) { log(x); break } default: log("d") }',
    'const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); log(fs.map((f) => f()).join())',
    'for (var i = 0; i < 2; i++) { var j = i; function inner() { return j } } log(i, j, inner())',
    'try { for (const x of [1]) { try { throw x } finally { log("f") } } } catch (x) { log(x) }',
    'export default (x) => x;\nexport const g = function () { for (;;) return 7 }; for await (const x of [1]) log(x); log(g())',
    'log(eval("for (let i = 0; i < 2; i++) i"), ((x = () => { for (;;) return 4 }) => x())())',
  ]) {
    const run = (code) => {
      const seen = [];
      const H = {
        enter: (number) => ({ number }),
        turn: ({ number }) => assert.equal(typeof number, 'number'),
        leave: ({ number }) => assert.equal(typeof number, 'number'),
        call: (number) => assert.equal(typeof number, 'number'),
      };
      const AsyncFunction = (async () => {}).constructor;
      const make = /\bfor await\b/.test(code) ? AsyncFunction : Function;
      const result = make('H', 'log', 'module', code)(H, (...args) => seen.push(args.map(String).join(' ')), {});
      return { seen, result: result instanceof Promise };
    };
    const plain = readProgram(text);
    assert.notEqual(looped(text), plain.text);
    assert.deepEqual(run(looped(text)), run(plain.text), text);
  }
});

const round = `function gossipRound(nodes, a, b) {
  for (const key in nodes[a].state) nodes[b].state[key] = nodes[a].state[key];
}`;

/** What is told of a program, as LINE:COLUMN, and whether it is a loop. */
async function told(source) {
  const { endless } = await observe(source, { looped: true });
  return endless && [`${endless.line}:${endless.column}`, endless.isLoop];
}

/** The same for what an @ in the text stands in front of. */
const marked = (source, isLoop) => {
  const lines = source.split('@')[0].split('\n');
  return [`${lines.length}:${lines.at(-1).length + 1}`, isLoop];
};

const loops = {
  'a while without progress': 'let i = 0;\n@while (i < nodes.length) gossipRound(nodes, fromIdx, 0);',
  'a for that counts the wrong variable, with other loops around and in it':
    'for (let round = 0; round < 3; round++) {\n  let j = 0;\n  @for (let i = 0; i < nodes.length; j++) for (const n of nodes) for (const k in n.state);\n}',
  'a while around loops that end':
    'let done = false;\n@while (!done) for (let r = 0; r < 3; r++)\n  for (let i = 0; i < nodes.length; i++) gossipRound(nodes, fromIdx, i);',
  'a loop in a function that is called from a loop':
    'const settle = (i) => {\n  let n = 0;\n  @while (JSON.stringify(nodes[i].state) !== n) n++;\n};\nfor (const x of nodes) settle(0);',
  'a list that grows while it is read': 'const queue = [fromIdx];\n@for (const i of queue) queue[queue.length % 8] = 0, queue.length++;',
  'a generator that never ends':
    'function* peers() { let i = 0; while (true) yield i++ % nodes.length; }\n@for (const i of peers()) gossipRound(nodes, fromIdx, i);',
  'an accessor': 'nodes[0].state = { get x() {\n @while (true); } };',
  'a proxy': 'nodes[0].state = new Proxy({}, {\n ownKeys() { @for (;;); } });',
  'a finally': '@while (true) try { for (;;) return; } finally { continue; }',
};
const functions = {
  'a set that grows': 'const set = new Set([{}]);\nset.forEach(@(x) => {\n set.delete(x); set.add({}); });',
  'a recursion that is too wide': 'const walk = @(depth) => {\n if (depth < 60) { walk(depth + 1); walk(depth + 1); }\n};\nwalk(0);',
};
for (const [programs, isLoop] of /** @type {const} */ ([
  [loops, true],
  [functions, false],
])) {
  for (const [what, body] of Object.entries(programs)) {
    test(`a call that does not end has a place: ${what}`, async () => {
      const source = `${round}\nfunction spreadInfo(nodes, key, value, fromIdx) {\n${body}\n}`;
      assert.deepEqual(await told(source.replace('@', '')), marked(source, isLoop));
    });
  }
}

test('so does a top level, and one that has ended does not count', async () => {
  assert.deepEqual(await told(`${round}\nfor (;;);`), ['4:1', true]);
  assert.equal(await told(`${round}\nfor (let i = 0; i < 1e5; i++);\nfunction spreadInfo() {}`), undefined);
});

test('where a recursion without end fills the stack, its own line is named', async () => {
  const { problem } = await observe(`${round}
    function spreadInfo(nodes, key, value, fromIdx) {
      nodes.forEach((_, i) => {
        gossipRound(nodes, fromIdx, i);
        spreadInfo(nodes, key, value, i);
      });
    }`);
  assert.equal(problem.reason, 'threw');
  assert.match(problem.message, /call stack size exceeded$/);
  assert.ok([5, 7].includes(problem.line), `line ${problem.line}`); // 6 is where the stack may end, but not again and again
});

test('a program that changes its realm tells its place as well', async () => {
  const spoilt = `${round}
    Array.prototype[Symbol.iterator] = () => { throw 1; };
    Object.defineProperty(Array.prototype, 0, { set() { throw 2; } });
    Object.freeze = Date.now = performance.now = () => 0;
    function spreadInfo(nodes) {
      try { while (true) { try { nodes.x(); } catch {} } } finally { while (true); }
    }`;
  assert.deepEqual(await told(spoilt), ['8:13', true]);
});

const all = [...programs('right').map((one) => ({ ...one, ends: true })), ...programs('wrong')];
deep('programs of the corpus do the same while they tell of their loops', async () => {
  for (const { name, source, ends } of all) {
    // What these do depends on chance, on time, or on how many calls fit on the stack.
    if (/random|now\(|misconception: endless-recursion/i.test(source)) continue;
    const telling = await observe(source, { looped: true });
    if (!ends && telling.endless !== undefined) continue; // without loops that tell, nothing would end it here
    const plain = await observe(source);
    assert.deepEqual([telling.states, telling.problem, telling.endless], [plain.states, plain.problem, undefined], name);
  }
});
