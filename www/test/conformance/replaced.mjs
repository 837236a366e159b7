// A page that replaces built-ins after loading, one at a time and all at once, or puts
// accessors on the prototypes: none of that affects the module. While something is
// replaced, nothing but the calls themselves runs here: the other suites would stumble
// over a replaced built-in themselves. So the situations here lead through each part of
// the module once.
import * as oracle from './oracle.mjs';
import { check, same } from './report.mjs';
import { entry, nodesOf, put, stateOf, text } from './make.mjs';

const { defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;

/** The globals of ECMAScript, and the others that Go's loader uses. */
const rootNames = [
  'globalThis',
  'Array',
  'ArrayBuffer',
  'Atomics',
  'BigInt',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'FinalizationRegistry',
  'Float64Array',
  'Function',
  'Int32Array',
  'Iterator',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'RangeError',
  'Reflect',
  'RegExp',
  'Set',
  'SharedArrayBuffer',
  'String',
  'Symbol',
  'TypeError',
  'Uint8Array',
  'Uint8ClampedArray',
  'WeakMap',
  'WeakRef',
  'WeakSet',
  'WebAssembly',
  'Crypto',
  'Performance',
  'TextDecoder',
  'TextEncoder',
];
const globalFunctions = [
  'clearTimeout',
  'decodeURIComponent',
  'eval',
  'fetch',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'postMessage',
  'queueMicrotask',
  'reportError',
  'setTimeout',
  'structuredClone',
];

/** Objects that cannot be reached from a global. */
const hidden = () =>
  [
    [][Symbol.iterator](),
    new Map()[Symbol.iterator](),
    new Set()[Symbol.iterator](),
    ''[Symbol.iterator](),
    ''.matchAll(/x/g),
    (function* () {})(),
    (async function* () {})(),
    async () => {},
  ].map(getPrototypeOf);

/** Every function that can be replaced, as { object, key, attribute, name }. */
function places() {
  const found = [];
  const seen = new Set([globalThis]);
  const look = (object, path, keys) => {
    for (const key of keys) {
      const property = getOwnPropertyDescriptor(object, key);
      if (property === undefined) continue;
      const name = `${path}[${String(key)}]`;
      for (const attribute of ['value', 'get', 'set']) {
        const held = property[attribute];
        const isFunction = typeof held === 'function';
        if (isFunction && (property.configurable || property.writable)) found.push({ object, key, attribute, name, property });
        if ((isFunction || (typeof held === 'object' && held !== null && key !== 'globalThis')) && !seen.has(held)) {
          seen.add(held);
          look(held, name, ownKeys(held));
        }
      }
    }
    const prototype = getPrototypeOf(object);
    if (prototype !== null && object !== globalThis && !seen.has(prototype)) {
      seen.add(prototype);
      look(prototype, `the prototype of ${path}`, ownKeys(prototype));
    }
  };
  look(globalThis, 'globalThis', [...rootNames, ...globalFunctions]);
  for (const [i, object] of hidden().entries()) look(object, `hidden ${i}`, ownKeys(object));
  return found;
}

const substitutes = {
  'that throws': () => {
    throw new Error('a replaced built-in was called');
  }, // eslint-disable-line
  'that lies': () => undefined,
  'that returns what it is called on': function () {
    return this;
  },
};

/** Defines a replacement, or undoes it. */
function replace({ object, key, attribute, property }, substitute) {
  const { enumerable, configurable } = property;
  if (attribute === 'value')
    defineProperty(object, key, { __proto__: null, value: substitute, writable: property.writable, enumerable, configurable });
  else
    defineProperty(object, key, {
      __proto__: null,
      get: property.get,
      set: property.set,
      [attribute]: substitute,
      enumerable,
      configurable,
    });
}
const restore = ({ object, key, property }) => defineProperty(object, key, { __proto__: null, ...property });

const many = (count, version, from = 0) => stateOf(...Array.from({ length: count }, (_, i) => [`key ${i + from}`, i, version]));
const gappy = (name) => put(put({}, name, null), 'own', entry('own', 1));
const hiddenFields = () => Object.defineProperties({}, { value: { value: 'hidden' }, version: { value: 4 } });
const bareObject = () => put(Object.create(null), 'deep', 1);

/** Calls with their own nodes. The expected results are computed beforehand. */
function situations({ gossipRound, spreadInfo, gossip }) {
  const round = (nodes) => gossipRound(nodes, 0, 1);
  const spread = (nodes) => spreadInfo(nodes, 'k', 'v', 1);
  return {
    ties: [() => nodesOf(stateOf(['x', 1, 1], ['y', 1, 1]), stateOf(['x', 2, 1], ['y', 1, 1])), round],
    'moves both ways': [
      () => nodesOf(stateOf(['x', 1, 2], ['y', 1, 1], ['constructor', 1, 1]), stateOf(['x', 2, 1], ['y', 2, 2], ['__proto__', 3, 3])),
      round,
    ],
    'keys that only one knows, and in another order': [
      () => nodesOf(stateOf(['x', 1, 2], ['y', 1, 1], ['v', 1, 1]), stateOf(['z', 2, 1], ['y', 2, 2], ['x', 3, 1])),
      round,
    ],
    'empty states': [() => nodesOf({}, {}), round],
    'fields that are not enumerable': [() => nodesOf({ x: hiddenFields() }, {}), round],
    '150 keys, half of them shared': [() => nodesOf(many(150, 1), many(150, 2, 75)), round],
    'spread over 3 nodes': [() => nodesOf(stateOf(['x', 1, 1]), stateOf(['k', 0, 5]), stateOf(['x', 2, 2], ['z', 1, 1])), spread],
    'spread with places for unknown keys': [() => nodesOf(stateOf(['b', 1, 1]), gappy('g'), stateOf(['g', 2, 2]), {}), spread],
    'spread over 9 nodes x 22 keys': [() => nodesOf(...Array.from({ length: 9 }, (_, i) => many(22, i % 3, i))), spread],
    'spread of 70 keys': [() => nodesOf({}, many(70, 1), {}), spread],
    'a frozen state': [() => nodesOf(stateOf(['x', 1, 2], ['y', 1, 1]), Object.freeze(stateOf(['x', 0, 1]))), round],
    'a state that takes no new keys': [
      () => nodesOf(stateOf(['x', 1, 2], ['y', 1, 1], ['a key', 1, 1]), Object.preventExtensions(stateOf(['x', 0, 1]))),
      round,
    ],
    'a read-only key after others': [
      () =>
        nodesOf(
          stateOf(['x', 1, 2], ['n', 1, 1], ['y', 1, 2]),
          Object.defineProperty(stateOf(['x', 0, 1]), 'y', { value: entry(1, 1), enumerable: true }),
        ),
      round,
    ],
    'a version that is not a number': [() => nodesOf(stateOf(['x', 1, 'one']), {}), round],
    'an entry that is not an object': [() => nodesOf({ x: 5n }, {}), round],
    'a state that is a Map': [() => nodesOf(new Map(), {}), round],
    'an index out of range': [() => nodesOf({}), round],
    'a version that cannot grow': [() => nodesOf({}, stateOf(['k', 1, 2 ** 53])), spread],
    'the table': [
      () => nodesOf(stateOf(['x', 'a', 1], ['y', -0, 0.5]), stateOf(['z', bareObject(), 1], ['f', round, 2], ['l', 'long '.repeat(20), 3])),
      gossip.table,
    ],
  };
}

const shown = (nodes) =>
  nodes.map(({ state }) => (state instanceof Map || ('z' in state && 'f' in state) ? 'as it was' : text(state))).join(' | ');
const outcome = ({ nodes, returned, thrown }) =>
  [shown(nodes), thrown === undefined ? '' : String(thrown), Array.isArray(returned) ? JSON.stringify(returned) : String(returned)].join(
    ' -> ',
  );

/** Calls, and does nothing else. */
function attempt(trial) {
  try {
    trial.returned = trial.call(trial.nodes);
  } catch (thrown) {
    trial.thrown = thrown;
  }
}

const trialsOf = (list) => list.map(([make, call]) => ({ nodes: make(), call, returned: undefined, thrown: undefined }));

/** `names`, if given, are property names to try in addition to the usual ones. */
export function replaced({ test, notes }, functions, { names = [] }) {
  const list = Object.entries(situations(functions));
  const makers = list.map(([, situation]) => situation);
  const expected = trialsOf(makers).map((trial) => {
    attempt(trial);
    return outcome(trial);
  });

  test('the expected results are right', () => {
    for (const [i, [name, [make]]] of list.entries()) {
      if (/ -> \w*Error: /.test(expected[i]) || name === 'the table') continue;
      const nodes = make();
      if (name.startsWith('spread')) oracle.spreadInfo(nodes, 'k', 'v', 1);
      else if (name === 'fields that are not enumerable') continue;
      else oracle.gossipRound(nodes, 0, 1);
      same(`${shown(nodes)} ->  -> undefined`, expected[i], name);
    }
  });

  /** Runs all situations between two actions; returns those that went wrong. */
  function runBetween(begin, end) {
    const trials = trialsOf(makers);
    begin();
    for (let i = 0; i < trials.length; i++) attempt(trials[i]);
    end();
    return trials
      .map((trial, i) => (outcome(trial) === expected[i] ? '' : `${list[i][0]}: ${outcome(trial)}, expected ${expected[i]}`))
      .filter((wrong) => wrong !== '');
  }

  /** The same while an object has an accessor under all of some names. */
  function failuresUnder(some, holder, accessor) {
    const before = some.map((key) => getOwnPropertyDescriptor(holder, key));
    return runBetween(
      () => {
        for (let i = 0; i < some.length; i++) defineProperty(holder, some[i], { __proto__: null, ...accessor, configurable: true });
      },
      () => {
        for (let i = 0; i < some.length; i++) {
          if (before[i] === undefined) deleteProperty(holder, some[i]);
          else restore({ object: holder, key: some[i], property: before[i] });
        }
      },
    );
  }

  const all = places();
  notes.replaced = `${all.length} built-ins, ${names.length} names`;

  for (const [kind, substitute] of Object.entries(substitutes)) {
    test(`a built-in ${kind} in place of another, each of them`, () => {
      const wrong = [];
      for (const place of all) {
        const failures = runBetween(
          () => replace(place, substitute),
          () => restore(place),
        );
        if (failures.length > 0) wrong.push(`${place.name}.${place.attribute}: ${failures.slice(0, 2).join('; ')}`);
      }
      check(wrong.length === 0, `${wrong.length}:\n      ${wrong.slice(0, 10).join('\n      ')}`);
    });

    test(`a built-in ${kind} in place of all others at once, even if Go needs more memory`, () => {
      const size = 20_000 * (1 + Object.keys(substitutes).indexOf(kind));
      const nodes = Array.from({ length: size }, (_, i) => ({ state: i === 7 ? stateOf(['x', 1, 1]) : {} }));
      const trial = { nodes, call: (given) => functions.spreadInfo(given, 'k', 'v', 0), returned: undefined, thrown: undefined };
      const last = all.filter(({ object, key }) => !(object === globalThis && key === 'globalThis'));
      const failures = runBetween(
        () => {
          for (let i = 0; i < last.length; i++) replace(last[i], substitute);
          attempt(trial);
        },
        () => {
          for (let i = 0; i < last.length; i++) restore(last[i]);
        },
      );
      check(trial.thrown === undefined, `spreadInfo over ${size} nodes threw ${trial.thrown?.stack}`);
      for (const i of [0, 1, 6, 7, 8, size - 1]) same(nodes[i].state.k?.value, 'v', `node ${i}`);
      check(failures.length === 0, failures.join('\n      '));
    });
  }

  const own = [
    '0',
    '1',
    '2',
    '3',
    '4',
    '16',
    '64',
    'own',
    'entry',
    'late',
    'row',
    'cell',
    'origin',
    'index',
    'key',
    'x',
    'k',
    Symbol.iterator,
    Symbol.toStringTag,
    Symbol.toPrimitive,
    Symbol.species,
    Symbol.isConcatSpreadable,
    Symbol.hasInstance,
  ];
  const refuse = () => {
    throw new Error('an inherited accessor was called');
  };
  const accessors = { 'that throws': { get: refuse, set: refuse }, 'that lies': { get: () => 7, set() {} } };
  const holders = { 'Object.prototype': Object.prototype, 'Array.prototype': Array.prototype, 'Function.prototype': Function.prototype };
  for (const [kind, accessor] of Object.entries(accessors)) {
    for (const [path, holder] of Object.entries(holders)) {
      test(`an accessor ${kind} on ${path}, under each name`, () => {
        const keys = Array.from(new Set([...own, ...names])).filter(
          (key) => key !== '__proto__' && getOwnPropertyDescriptor(holder, key)?.configurable !== false,
        );
        const wrong = [];
        for (const enumerable of [false, true]) {
          const under = (some) => failuresUnder(some, holder, { ...accessor, enumerable });
          // Many names at a time, which takes a twentieth of the time; if that fails, each of them by itself.
          for (let i = 0; i < keys.length; i += 20) {
            const some = keys.slice(i, i + 20);
            const together = under(some);
            if (together.length === 0) continue;
            const alone = some.map((key) => [[key], under([key])]).filter(([, failures]) => failures.length > 0);
            for (const [blamed, failures] of alone.length > 0 ? alone : [[some, together]])
              wrong.push(`${blamed.map(String).join(', ')}: ${failures.slice(0, 2).join('; ')}`);
          }
        }
        check(wrong.length === 0, `${wrong.length}:\n      ${wrong.slice(0, 10).join('\n      ')}`);
      });
    }
  }
}
