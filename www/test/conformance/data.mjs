// Keys, versions and values that must just work.
import { check, same, sameList } from './report.mjs';
import { entry, nodesOf, own, put, stateOf } from './make.mjs';

const oddKeys = [
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__',
  'valueOf',
  'length',
  'value',
  'version',
  'state',
  '',
  ' ',
  '0',
  '12',
  '-1',
  '1.5',
  '4294967295',
  '🐝',
  '\ud800',
  '\udc00',
  'a\u0000b',
  'é',
  'e\u0301',
  'k'.repeat(5000),
];

export function data(report, { gossipRound, spreadInfo }, { caught }) {
  const { test } = report;
  const named = (key) => (key.length > 20 ? 'a very long key' : JSON.stringify(key));

  for (const key of oddKeys) {
    test(`key ${named(key)} is copied by gossipRound`, () => {
      for (const newer of [0, 1]) {
        const known = stateOf([key, 'new', 2]);
        const nodes = nodesOf(...(newer === 0 ? [known, {}] : [stateOf([key, 'old', 1]), known]));
        gossipRound(nodes, 0, 1);
        for (const { state } of nodes) {
          same(own(state, key)?.value, 'new');
          sameList(Object.keys(state), [key]);
          same(Object.getPrototypeOf(state), Object.prototype);
          const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(state, key);
          sameList([writable, enumerable, configurable], [true, true, true], 'attributes');
        }
      }
    });

    test(`key ${named(key)} is written by spreadInfo, twice`, () => {
      const nodes = nodesOf({}, Object.create(null), {});
      for (const version of [1, 2]) {
        spreadInfo(nodes, key, `value ${version}`, version);
        for (const { state } of nodes) {
          same(own(state, key)?.version, version);
          same(own(state, key).value, `value ${version}`);
        }
      }
      same(Object.getPrototypeOf(nodes[0].state), Object.prototype);
      same(Object.getPrototypeOf(nodes[1].state), null);
    });
  }

  test('two different lone surrogates are different keys', () => {
    const nodes = nodesOf(stateOf(['\ud800', 'first', 1]), stateOf(['\ud801', 'second', 1], ['\ufffd', 'third', 1]));
    gossipRound(nodes, 0, 1);
    for (const { state } of nodes) sameList(Object.keys(state).sort(), ['\ud800', '\ud801', '\ufffd']);
  });

  test('symbol keys of a state are not gossiped', () => {
    const key = Symbol('s');
    const nodes = nodesOf({ [key]: 'no entry' }, {});
    gossipRound(nodes, 0, 1);
    sameList(Reflect.ownKeys(nodes[1].state), []);
    same(nodes[0].state[key], 'no entry');
  });

  const rising = [-Infinity, -2, -1, -0.5, 0, 5e-324, 0.25, 1, 1.5, 2 ** 31, 2 ** 32, 2 ** 53 - 1, 2 ** 53, 1e308, Infinity];
  for (let i = 1; i < rising.length; i++) {
    test(`version ${rising[i]} is higher than ${rising[i - 1]}`, () => {
      const nodes = nodesOf(stateOf(['x', 'high', rising[i]]), stateOf(['x', 'low', rising[i - 1]]));
      gossipRound(nodes, 1, 0);
      same(nodes[1].state.x.value, 'high');
      same(nodes[1].state.x.version, rising[i]);
    });
  }

  for (const version of [...rising, -0]) {
    test(`version ${Object.is(version, -0) ? '-0' : version} ties with itself, and is copied exactly`, () => {
      const nodes = nodesOf(stateOf(['x', 1, version]), stateOf(['x', 2, version]), {});
      gossipRound(nodes, 0, 1);
      gossipRound(nodes, 0, 2);
      same(nodes[1].state.x.value, 2);
      same(nodes[2].state.x.version, version);
    });
  }

  test('-0 and 0 are equal versions', () => {
    const nodes = nodesOf(stateOf(['x', 1, -0]), stateOf(['x', 2, 0]));
    gossipRound(nodes, 0, 1);
    same(nodes[0].state.x.value, 1);
    same(nodes[1].state.x.value, 2);
  });

  for (const [version, next] of [
    [-1, 0],
    [-3, -2],
    [-0, 1],
    [0.5, 1.5],
    [2 ** 53 - 1, 2 ** 53],
    [-(2 ** 53), -(2 ** 53) + 1],
  ]) {
    test(`spreadInfo after version ${version} writes ${next}`, () => {
      const nodes = nodesOf(stateOf(['x', 'old', version]), {});
      spreadInfo(nodes, 'x', 'new', 0);
      for (const { state } of nodes) same(state.x.version, next);
    });
  }

  for (const [name, value] of Object.entries(values())) {
    test(`value ${name} is carried by reference`, () => {
      const nodes = nodesOf({ x: entry(value, 1) }, {});
      gossipRound(nodes, 0, 1);
      same(nodes[1].state.x.value, value);
      check(Object.hasOwn(nodes[1].state.x, 'value'), 'value must be an own field');
      spreadInfo(nodes, 'y', value, 1);
      // Where Go can only return errors, the value passes through Go, which has no -0.
      const arrived = caught !== undefined && Object.is(value, -0) ? 0 : value;
      for (const { state } of nodes) same(state.y.value, arrived);
    });
  }

  test('an entry without value is copied without one', () => {
    const nodes = nodesOf({ x: { version: 1 } }, {});
    gossipRound(nodes, 0, 1);
    sameList(Object.keys(nodes[1].state.x), ['version']);
  });

  test('extra own enumerable fields travel, symbols and __proto__ too, in order', () => {
    const tag = Symbol('tag');
    const from = put({ at: 'noon', value: 1, by: nodesOf, version: 1, [tag]: 'symbol' }, '__proto__', 'own');
    Object.defineProperty(from, 'hidden', { value: 1 });
    const nodes = nodesOf({ x: from }, {});
    gossipRound(nodes, 0, 1);
    const to = nodes[1].state.x;
    sameList(Reflect.ownKeys(to), ['at', 'value', 'by', 'version', '__proto__', tag]);
    same(to.by, nodesOf);
    same(to[tag], 'symbol');
    same(own(to, '__proto__'), 'own');
    same(Object.getPrototypeOf(to), Object.prototype);
  });

  test('an entry with inherited or hidden value and version is copied with both', () => {
    class Entry {
      get version() {
        return 3;
      }
      get value() {
        return 'computed';
      }
    }
    const hidden = Object.defineProperties({}, { value: { value: 'hidden' }, version: { value: 4 } });
    const nodes = nodesOf({ x: new Entry(), y: hidden, z: Object.create(entry('inherited', 5)) }, {});
    gossipRound(nodes, 0, 1);
    const { x, y, z } = nodes[1].state;
    sameList([x.value, x.version, y.value, y.version, z.value, z.version], ['computed', 3, 'hidden', 4, 'inherited', 5]);
  });

  test('changing a copied entry does not change the original', () => {
    const nodes = nodesOf(stateOf(['x', 1, 1]), {}, {});
    spreadInfo(nodes, 'y', 2, 0);
    nodes[1].state.x.value = 'changed';
    nodes[2].state.y.version = 99;
    sameList([nodes[0].state.x.value, nodes[2].state.x.value, nodes[0].state.y.version], [1, 1, 1]);
  });
}

function values() {
  const cyclic = { name: 'cyclic' };
  cyclic.self = cyclic;
  const trap = () => {
    throw new Error('a value was looked into');
  };
  const locked = new Proxy({}, { get: trap, has: trap, ownKeys: trap, getPrototypeOf: trap });
  return {
    undefined,
    null: null,
    'empty string': '',
    zero: 0,
    'negative zero': -0,
    false: false,
    NaN,
    bigint: 10n ** 30n,
    symbol: Symbol('value'),
    function: () => 1,
    class: class {},
    Date: new Date(0),
    Map: new Map(),
    cyclic,
    'frozen array': Object.freeze([1]),
    'throwing Proxy': locked,
    'null-prototype object': Object.create(null),
    'lone surrogate': '\ud800',
    promise: Promise.resolve(1),
    'typed array': new Float64Array(2),
    ...(globalThis.document ? { 'DOM node': document.createElement('p'), 'document.all': document.all } : {}),
  };
}
