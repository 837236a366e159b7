// The console of the sandbox alone: how it shows values and what its methods emit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createConsole } from '../src/sandbox/console.js';
import { describeError, inspect } from '../src/sandbox/inspect.js';
import { createOutput } from '../src/sandbox/output.js';
import { plainly } from '../src/sandbox/plain.js';
import { trackProxies } from '../src/sandbox/proxies.js';

trackProxies();

const limits = { lines: 1000, characters: 10_000, output: 200_000 };
const nowhere = { callers: () => [], lineHere: () => 0 };

/** The events that a use of the console emits. */
function emitted(use, within = limits) {
  const events = [];
  use(
    createConsole(
      createOutput((event) => events.push(event), within),
      nowhere,
    ),
  );
  return events;
}

/** The same as 'level: text', each text after its indent. */
const printed = (use, within) => emitted(use, within).map(({ level, text, indent }) => `${'>'.repeat(indent)}${level}: ${text}`);

const trap = () => {
  throw new Error('code of the program ran');
};
const everyTrap = new Proxy({}, { get: () => trap });
class Node {
  id = 1;
  get secret() {
    return trap();
  }
}
class Leader extends Node {
  get [Symbol.toStringTag]() {
    return trap();
  }
}
const cycle = { name: 'a' };
cycle.self = cycle;
const ring = [];
ring.push({ ring });

const shown = [
  ['text', "'text'"],
  ["it's", "'it\\'s'"],
  ['a\nb\t\u0007', "'a\\nb\\t\\u0007'"],
  [1.5, '1.5'],
  [-0, '-0'],
  [NaN, 'NaN'],
  [12n, '12n'],
  [true, 'true'],
  [null, 'null'],
  [undefined, 'undefined'],
  [Symbol('s'), 'Symbol(s)'],
  [Symbol.iterator, 'Symbol(Symbol.iterator)'],
  [[], '[]'],
  [[1, 'a', [-0]], "[1, 'a', [-0]]"],
  [{}, '{}'],
  [{ a: 1, 'b c': 2, 3: 4 }, "{ '3': 4, a: 1, 'b c': 2 }"],
  [Object.assign(new Array(5), { 1: 1, 4: 2 }), '[<1 empty item>, 1, <2 empty items>, 2]'],
  [new Array(4e9), '[<4000000000 empty items>]'],
  [Object.assign([1], { extra: true }), '[1, extra: true]'],
  [new (class Stack extends Array {})(2), 'Stack(2) [<2 empty items>]'],
  [
    new Map([
      ['k', { v: 1 }],
      [{ a: 1 }, new Set([2])],
    ]),
    "Map(2) { 'k' => { v: 1 }, { a: 1 } => Set(1) { 2 } }",
  ],
  [new Set(), 'Set(0) {}'],
  [new (class Cache extends Map {})(), 'Cache(0) {}'],
  [Object.create(Map.prototype), 'Map {}'],
  [new Uint8Array([1, 2]), 'Uint8Array(2) [1, 2]'],
  [new BigInt64Array(1), 'BigInt64Array(1) [0n]'],
  [new Float64Array([-0]), 'Float64Array(1) [-0]'],
  [new ArrayBuffer(8), 'ArrayBuffer { byteLength: 8 }'],
  [new DataView(new ArrayBuffer(3)), 'DataView { byteLength: 3 }'],
  [{ [Symbol('k')]: 1, a: 2 }, '{ a: 2, [Symbol(k)]: 1 }'],
  [new Node(), 'Node { id: 1 }'],
  [new Leader(), 'Leader { id: 1 }'],
  [Object.create(null), '[null prototype] {}'],
  [Object.create({ a: 1 }), '{}'],
  [
    {
      get x() {
        return trap();
      },
      set x(v) {},
      set y(v) {},
    },
    '{ x: [getter, setter], y: [setter] }',
  ],
  [Object.defineProperty([1, 2], 0, { get: trap, enumerable: true }), '[[getter], 2]'],
  [function f() {}, '[function f]'],
  [() => {}, '[function]'],
  [Node, '[class Node]'],
  [Leader, '[class Leader extends Node]'],
  [class {}, '[class]'],
  [Object.assign(() => {}, { p: 1 }), '[function] { p: 1 }'],
  [Object.defineProperty(() => {}, 'name', { get: trap }), '[function]'],
  [new RangeError('too far'), 'RangeError: too far'],
  [new Error(), 'Error'],
  [Object.assign(new Error('no'), { code: 7 }), 'Error: no { code: 7 }'],
  [new Error('outer', { cause: new TypeError('inner') }), 'Error: outer { [cause]: TypeError: inner }'],
  [new AggregateError([new Error('one')], 'all'), 'AggregateError: all { [errors]: [Error: one] }'],
  [
    new (class Lost extends Error {
      get name() {
        return trap();
      }
    })('m'),
    'Lost: m',
  ],
  [new DOMException('m', 'DataCloneError'), 'DataCloneError: m'],
  [Object.assign(new Error('m'), { toString: trap, name: Symbol('n') }), 'Symbol(n): m { toString: [function trap] }'],
  [Object(1), '[Number: 1]'],
  [Object('ab'), "[String: 'ab']"],
  [Object(false), '[Boolean: false]'],
  [Object(1n), '[BigInt: 1n]'],
  [Object(Symbol('q')), '[Symbol: Symbol(q)]'],
  [Promise.resolve(1), 'Promise { <state unknown> }'],
  [new WeakMap(), 'WeakMap { <contents unknown> }'],
  [new WeakRef({}), 'WeakRef { <contents unknown> }'],
  [new Date(0), '1970-01-01T00:00:00.000Z'],
  [new Date(NaN), 'Invalid Date'],
  [Object.assign(new Date(0), { toISOString: trap }), '1970-01-01T00:00:00.000Z { toISOString: [function trap] }'],
  [/a\/b/gi, '/a\\/b/gi'],
  [Object.defineProperty(/x/, 'flags', { get: trap }), '/x/'],
  [(function* () {})(), 'Object [Generator] {}'],
  [cycle, "{ name: 'a', self: [Circular] }"],
  [ring, '[{ ring: [Circular] }]'],
  [new Proxy({ a: 1 }, everyTrap), 'Proxy { a: 1 }'],
  [new Proxy([1], everyTrap), 'Proxy [1]'],
  [new Proxy(Node, everyTrap), 'Proxy [class Node]'],
  [Proxy.revocable(new Map(), everyTrap).proxy, 'Proxy Map(0) {}'],
  [new Proxy(new Proxy({}, everyTrap), everyTrap), 'Proxy {}'],
  [{ in: Object.create(new Proxy(new Node(), everyTrap)) }, '{ in: Node {} }'],
];

test('every kind of value has its text, and showing it runs no code of the program', () => {
  for (const [value, text] of shown) assert.equal(inspect(value), text);
});

test('a revoked Proxy is shown as well', () => {
  const { proxy, revoke } = Proxy.revocable({ a: 1 }, {});
  revoke();
  assert.equal(inspect(proxy), 'Proxy { a: 1 }');
});

test('deep, long or large values are cut off, and the text says so', () => {
  const inLists = (value, lists) => (lists === 0 ? value : [inLists(value, lists - 1)]);
  const bracketed = (text, times) => '['.repeat(times) + text + ']'.repeat(times);
  const some = [new Map(), new Node(), new Error('leaf')];
  assert.equal(inspect({ a: { b: { c: { d: { e: 1 } } } } }), '{ a: { b: { c: { d: { e: 1 } } } } }');
  assert.equal(inspect(inLists({ e: 1 }, 7)), bracketed('{ e: 1 }', 7));
  assert.equal(inspect(inLists({ e: 1 }, 8)), bracketed('[Object]', 8));
  assert.equal(inspect(inLists([], 8)), bracketed('[Array]', 8));
  assert.equal(inspect(inLists(some, 7)), bracketed('[Map], [Node], Error: leaf', 8));
  assert.equal(inspect({ a: { b: { c: { d: { e: 1 } } } } }, { depth: 4 }), '{ a: { b: { c: { d: [Object] } } } }');
  assert.equal(inspect(inLists({ e: 1 }, 40), { depth: Infinity }), bracketed('[Array]', 32));
  assert.match(inspect(Array.from({ length: 130 }, (_, i) => i)), /98, 99, \.\.\. 30 more\n\]$/);
  assert.match(inspect(new Set(Array.from({ length: 103 }, (_, i) => i))), /99,\n {2}\.\.\. 3 more\n\}$/);
  assert.match(inspect(Object.fromEntries(Array.from({ length: 102 }, (_, i) => [`k${i}`, i]))), /k99: 99,\n {2}\.\.\. 2 more\n\}$/);
  assert.match(inspect(['x'.repeat(1200)]), /x'\.\.\. 200 more characters\n\]$/);
  let nested = 1;
  for (let i = 0; i < 5; i++) nested = Array.from({ length: 100 }, () => nested); // 10,000,000,000 values
  assert.ok(inspect(nested).length < 100_000);
  let chain = () => {};
  for (let i = 0; i < 50_000; i++) chain = Object.assign(() => {}, { chain });
  assert.match(inspect(chain), /^\[function\] \{/);
});

test('long values are laid out over lines', () => {
  const entry = { value: 'node-0', version: 1 };
  assert.equal(
    inspect({ leader: entry, follower: entry, observer: entry }),
    `{
  leader: { value: 'node-0', version: 1 },
  follower: { value: 'node-0', version: 1 },
  observer: { value: 'node-0', version: 1 }
}`,
  );
  assert.equal(
    inspect({ a: { leader: entry, follower: entry, observer: entry } }, { depth: 2, oneLine: true }),
    '{ a: { leader: [Object], follower: [Object], observer: [Object] } }',
  );
});

test('anything that is thrown is described', () => {
  assert.equal(describeError(new TypeError('no')), 'TypeError: no');
  assert.equal(describeError(null), 'Uncaught null');
  assert.equal(describeError('text'), "Uncaught 'text'");
  assert.equal(describeError({ toString: trap }), 'Uncaught { toString: [function trap] }');
  assert.equal(describeError(new Proxy(new Error('behind'), everyTrap)), 'Proxy Error: behind');
});

test('format directives work as in browsers', () => {
  const cases = [
    [['%s and %s', 'a', 1n, 'more', -0], 'a and 1n more -0'],
    [['%s', { toString: trap }], '{ toString: [function trap] }'],
    [['%d %i %f', '3.7', 4.9, '1.5x'], '3 4 1.5'],
    [['%d %i %f', Symbol('s'), { valueOf: trap }, []], 'NaN NaN NaN'],
    [['%o %O', 'quoted', { a: [1] }], "'quoted' { a: [1] }"],
    [['%cstyled%c!', 'color: red', ''], 'styled!'],
    [['%j %x 100% %%', 1], '%j %x 100% % 1'],
    [['%s %s', 'only one'], 'only one %s'],
    [[1, '%s', 'a'], '1 %s a'],
    [[], ''],
  ];
  for (const [args, text] of cases)
    assert.deepEqual(
      printed((console) => console.log(...args)),
      [`log: ${text}`],
    );
});

test('every method prints at its level', () => {
  assert.deepEqual(
    printed((console) => {
      for (const level of ['log', 'info', 'warn', 'error', 'debug']) console[level](level);
      console.dir({ a: '%s' });
      console.trace('here %d', 1);
      console.assert(true, 'no');
      console.assert(false);
      console.assert(0, 'a is %s', 'b');
      console.assert(null, { a: 1 });
    }),
    [
      'log: log',
      'info: info',
      'warn: warn',
      'error: error',
      'debug: debug',
      "log: { a: '%s' }",
      'debug: Trace: here 1',
      'error: Assertion failed',
      'error: Assertion failed: a is b',
      'error: Assertion failed: { a: 1 }',
    ],
  );
});

test('groups indent, and never below zero', () => {
  assert.deepEqual(
    printed((console) => {
      console.groupEnd();
      console.group('A', 1);
      console.log('in');
      console.groupCollapsed();
      console.warn('deeper');
      console.groupEnd();
      console.groupEnd();
      console.groupEnd();
      console.log('out');
    }),
    ['group: A 1', '>log: in', '>group: console.group', '>>warn: deeper', 'log: out'],
  );
  assert.equal(
    emitted((console) => {
      for (let i = 0; i < 50; i++) console.group(i);
    }).at(-1).indent,
    20,
  );
});

test('counts and timers have labels', () => {
  const lines = printed((console) => {
    console.count();
    console.count();
    console.count('100%d');
    console.countReset();
    console.count();
    console.countReset('none');
    console.time('t');
    console.time('t');
    console.timeLog('t', { more: 1 });
    console.timeEnd('t');
    console.timeEnd('t');
  });
  assert.deepEqual(
    lines.map((line) => line.replace(/\d+\.\d\d ms/, 'N ms')),
    [
      'log: default: 1',
      'log: default: 2',
      'log: 100%d: 1',
      'log: default: 1',
      "warn: Count for 'none' does not exist",
      "warn: Timer 't' already exists",
      'log: t: N ms { more: 1 }',
      'log: t: N ms',
      "warn: Timer 't' does not exist",
    ],
  );
});

const tableOf = (...args) => {
  const [event, ...more] = emitted((console) => console.table(...args));
  return [event.columns, event.rows, ...more.map(({ text }) => text)];
};

test('tables have rows and columns', () => {
  assert.deepEqual(tableOf([{ a: 1, b: 'x' }, { c: [1, [2]] }, 5]), [
    ['(index)', 'a', 'b', 'c', 'Values'],
    [
      ['0', '1', "'x'", '', ''],
      ['1', '', '', '[1, [Array]]', ''],
      ['2', '', '', '', '5'],
    ],
  ]);
  assert.deepEqual(tableOf({ n1: { v: 1 }, n2: { v: 2 } }), [
    ['(index)', 'v'],
    [
      ['n1', '1'],
      ['n2', '2'],
    ],
  ]);
  assert.deepEqual(tableOf([[1, 2], Object.assign(new Array(2), { 1: 3 })]), [
    ['(index)', '0', '1'],
    [
      ['0', '1', '2'],
      ['1', '', '3'],
    ],
  ]);
  assert.deepEqual(tableOf(new Map([['k', { v: 1 }]])), [['(iteration index)', 'Key', 'Values'], [['0', "'k'", '{ v: 1 }']]]);
  assert.deepEqual(tableOf(new Set(['x'])), [['(iteration index)', 'Values'], [['0', "'x'"]]]);
  assert.deepEqual(tableOf(new Uint8Array([7])), [['(index)', 'Values'], [['0', '7']]]);
  assert.deepEqual(tableOf([{ a: 1, b: 2 }], ['b', 'z']), [['(index)', 'b', 'z'], [['0', '2', '']]]);
  assert.deepEqual(
    tableOf([
      new Proxy(
        {
          get g() {
            return trap();
          },
        },
        everyTrap,
      ),
    ]),
    [['(index)', 'g'], [['0', '[getter]']]],
  );
});

test('a value without rows is printed as it is', () => {
  assert.deepEqual(
    printed((console) => {
      console.table(5);
      console.table([]);
      console.table('%s');
      console.table();
    }),
    ['log: 5', 'log: []', 'log: %s', 'log: undefined'],
  );
});

test('a table that is too large is cut off, and a note says so', () => {
  const row = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`c${i}`, i]));
  const [columns, rows, note] = tableOf(Array.from({ length: 150 }, () => row));
  assert.equal(columns.length, 21);
  assert.equal(rows.length, 100);
  assert.equal(note, 'The table shows 100 of 150 rows and 20 of 25 columns.');
  assert.match(tableOf(['x'.repeat(1000)])[1][0][1], /… \(802 more characters\)$/);
});

test('limits are announced, and nothing comes after', () => {
  const within = { lines: 3, characters: 10, output: 1000 };
  assert.deepEqual(
    printed((console) => {
      for (let i = 0; i < 10; i++) console.log(i);
    }, within),
    ['log: 0', 'log: 1', 'log: 2', 'note: More than 3 lines: the rest is not shown.'],
  );
  assert.deepEqual(
    printed((console) => {
      console.table([1, 2, 3]);
      console.log('late');
      console.clear();
    }, within),
    ['note: More than 3 lines: the rest is not shown.'],
  );
  assert.deepEqual(
    printed((console) => console.log('x'.repeat(15)), within),
    ['log: xxxxxxxxxx… (5 more characters)'],
  );
  assert.deepEqual(
    printed(
      (console) => {
        for (let i = 0; i < 9; i++) console.log('12345');
      },
      { lines: 99, characters: 10, output: 12 },
    ),
    ['log: 12345', 'log: 12345', 'log: 12345', 'note: More than 12 characters: the rest is not shown.'],
  );
});

test('as plain lines, groups are indented with spaces and tables are drawn', () => {
  const lines = [];
  const console = createConsole(
    createOutput(
      plainly((level, text) => lines.push({ level, text })),
      limits,
    ),
    nowhere,
  );
  console.group('G');
  console.warn('two\nlines');
  console.table([{ a: 1, long: 'x' }, { a: 22 }]);
  console.clear();
  assert.deepEqual(lines, [
    { level: 'log', text: 'G' },
    { level: 'warn', text: '  two\n  lines' },
    { level: 'log', text: "  (index)  a   long\n  0        1   'x'\n  1        22" },
    { level: 'note', text: 'The program cleared the console.' },
  ]);
});

test('printing never throws, whatever the program has done to the built-ins', () => {
  const console = createConsole(
    createOutput(() => {}, limits),
    nowhere,
  );
  const { map, join } = Array.prototype;
  Array.prototype.map = Array.prototype.join = trap;
  try {
    console.log(1, [2]);
    console.table([1]);
    console.group({});
  } finally {
    Array.prototype.map = map;
    Array.prototype.join = join;
  }
});
