// Random clusters and chains of calls, compared with the oracle: everything in the nodes,
// including key order and the identity of values.
//
// fast-check would replace only generator(): every cluster is made twice, with the same
// sharing, hidden keys and frozen entries, which would still have to be made from what
// it draws. It would have to be bundled for every realm (24 kB after brotli), and the
// cases are small enough to read without shrinking.
import * as oracle from './oracle.mjs';
import { check } from './report.mjs';
import { put } from './make.mjs';

const keys = ['x', 'leader', '', '0', '12', '__proto__', 'constructor', 'hasOwnProperty', '🐝', '\ud800', 'a', 'b', 'z'];
const versions = [1, 2, 3, 1, 2, 3, 0, -1, 0.5, 2.5, 2 ** 53 - 1, 2 ** 31, -Infinity];
const values = [undefined, null, '', 0, NaN, false, 'v', 1n, Symbol('value'), () => 1, { deep: {} }, [1], new Date(0), new Map()];

/** Numbers from a seed, the same in every engine (mulberry32). */
export function generator(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end) => Math.floor(next() * end);
  return { below, pick: (list) => list[below(list.length)], chance: (p) => next() < p };
}

export function random({ test, notes }, functions, { cases = 20_000, seed = Date.now() % 1e9 }) {
  notes.random = `${cases} cases from seed ${seed}`;
  const kinds = { plain: 0.6, unusual: 0.3, gappy: 0.1 };
  for (const [kind, share] of Object.entries(kinds)) {
    const count = Math.round(cases * share);
    test(`${kind} clusters change as the oracle says`, () => {
      for (let i = 0; i < count; i++) runCase(functions, seed + i, kind);
    });
  }
}

function runCase(functions, seed, kind) {
  const [nodes, expected] = [0, 1].map(() => cluster(generator(seed), kind));
  const r = generator(seed ^ 0x5eed);
  const done = [];
  for (let calls = 1 + r.below(4); calls > 0; calls--) {
    const from = r.below(nodes.length);
    if (r.chance(0.6)) {
      const to = r.below(nodes.length);
      done.push(`gossipRound(nodes, ${from}, ${to})`);
      functions.gossipRound(nodes, from, to);
      oracle.gossipRound(expected, from, to);
    } else {
      const key = r.pick(keys);
      const version = Object.hasOwn(expected[from].state, key) ? (expected[from].state[key]?.version ?? 0) : 0;
      if (!(version + 1 > version)) continue;
      const value = r.pick(values);
      done.push(`spreadInfo(nodes, ${JSON.stringify(key)}, ${typeof value}, ${from})`);
      functions.spreadInfo(nodes, key, value, from);
      oracle.spreadInfo(expected, key, value, from);
    }
    const wrong = compare(nodes, expected);
    if (wrong === '') continue;
    check(
      false,
      `seed ${seed}, ${kind}: ${wrong}\n  before: ${describe(cluster(generator(seed), kind))}\n` +
        `  calls: ${done.join('; ')}\n  is: ${describe(nodes)}\n  expected: ${describe(expected)}`,
    );
  }
}

/**
 * One to six nodes with up to six keys; the unusual ones also with unusual states and
 * entries, the gappy ones with keys that have a property but are unknown.
 */
function cluster(r, kind) {
  const unusual = kind !== 'plain';
  const nodes = [];
  for (let count = 1 + r.below(6); count > 0; count--) {
    if (unusual && nodes.length > 0 && r.chance(0.1)) nodes.push(r.chance(0.5) ? r.pick(nodes) : { id: -1, state: r.pick(nodes).state });
    else nodes.push({ id: nodes.length, state: state(r, kind) });
  }
  return nodes;
}

function state(r, kind) {
  const unusual = kind !== 'plain';
  const made = unusual && r.chance(0.2) ? Object.create(r.pick([null, { inherited: 1, x: { value: 'inherited', version: 50 } }])) : {};
  for (let count = r.below(7); count > 0; count--) {
    const key = r.pick(keys);
    if (kind === 'gappy' && r.chance(0.15)) hide(made, key, r);
    else put(made, key, entry(r, unusual));
  }
  return made;
}

/** Gives a key a property but makes it unknown. */
function hide(made, key, r) {
  if (r.chance(0.5)) put(made, key, r.pick([null, undefined]));
  else Object.defineProperty(made, key, { value: 'hidden', enumerable: false, writable: true, configurable: true });
}

function entry(r, unusual) {
  const made = r.chance(0.5) ? { value: r.pick(values), version: r.pick(versions) } : { version: r.pick(versions), value: r.pick(values) };
  if (unusual && r.chance(0.2)) put(made, r.pick(['by', '__proto__', '1', '']), r.pick(values));
  return unusual && r.chance(0.1) ? Object.freeze(made) : made;
}

/** Says where two clusters differ, '' if nowhere. */
function compare(nodes, expected) {
  const entries = new Map();
  for (const [i, { state: actual }] of nodes.entries()) {
    const { state: wanted } = expected[i];
    const wrong = compareProperties(actual, wanted, (a, b, key) => {
      if (typeof b !== 'object' || b === null || !Object.prototype.propertyIsEnumerable.call(wanted, key)) return Object.is(a, b);
      const owner = entries.get(a) ?? actual;
      entries.set(a, actual);
      return owner === actual && compareProperties(a, b, Object.is) === '';
    });
    if (wrong !== '') return `node ${i}: ${wrong}`;
  }
  return '';
}

function compareProperties(actual, wanted, equal) {
  const names = Reflect.ownKeys(wanted);
  const actualNames = Reflect.ownKeys(actual);
  if (actualNames.length !== names.length || names.some((name, i) => name !== actualNames[i])) return 'other keys or another order';
  for (const name of names) {
    const a = Object.getOwnPropertyDescriptor(actual, name);
    const b = Object.getOwnPropertyDescriptor(wanted, name);
    if (a.enumerable !== b.enumerable || a.writable !== b.writable || a.configurable !== b.configurable)
      return `attributes of ${String(name)}`;
    if (!equal(a.value, b.value, name)) return `what is under ${JSON.stringify(name)}`;
  }
  return '';
}

const describe = (nodes) =>
  nodes
    .map(
      ({ state: made }) =>
        `{ ${Reflect.ownKeys(made)
          .map((key) => {
            const { value, enumerable } = Object.getOwnPropertyDescriptor(made, key);
            return `${enumerable ? '' : 'hidden '}${JSON.stringify(key)}: ${value?.version === undefined ? String(value) : `@${value.version} (${typeof value.value})`}`;
          })
          .join(', ')} }`,
    )
    .join(' | ');
