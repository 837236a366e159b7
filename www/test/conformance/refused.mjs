// Bad input, case by case: the call, the error that it gives, and the objects that must
// not change. The storm is made of the same cases.
import { entry, nodesOf, put, stateOf } from './make.mjs';

const pair = () => nodesOf(stateOf(['x', 1, 1]), stateOf(['y', 1, 1]));
const wrongValues = () => ({
  undefined,
  null: null,
  true: true,
  'a number': 7,
  NaN,
  'a string': 'nodes',
  'a long string': 'n'.repeat(61),
  'a bigint': 7n,
  'a symbol': Symbol('s'),
  'a function': () => [],
  'an object': {},
  'a Map': new Map(),
  'a Set': new Set(),
  'an array-like': { length: 2, 0: {}, 1: {} },
  'a null-prototype object': Object.create(null),
  'a date': new Date(0),
  // biome-ignore lint/complexity/noStaticOnlyClass: a class that looks like a node
  'a class': class {
    static state = {};
  },
  'an array': [],
  'a typed array': new Uint8Array(2),
  '-0': -0,
  'a surrogate': '\ud800"\n🐝',
});

/** One case: call(functions, nodes) with nodes from make(). */
function refuse(name, error, make, call, message) {
  return { name, error, make, call, message };
}

const round =
  (...args) =>
  ({ gossipRound }, nodes) =>
    gossipRound(nodes, ...args);
const spread =
  (...args) =>
  ({ spreadInfo }, nodes) =>
    spreadInfo(nodes, ...args);
const both = (name, error, make, message) => [
  refuse(`gossipRound: ${name}`, error, make, round(0, 1), message),
  refuse(`spreadInfo: ${name}`, error, make, spread('k', 'v', 0), message),
];

export const refusals = () => [...argumentCases(), ...indexCases(), ...nodeCases(), ...entryCases(), ...versionCases(), ...writeCases()];

function argumentCases() {
  const cases = [
    ...both('no nodes at all', 'RangeError', () => [], '"nodes" must hold at least one node, got an empty array'),
    refuse(
      'gossipRound: no arguments',
      'TypeError',
      pair,
      ({ gossipRound }) => gossipRound(),
      'gossipRound: "nodes" must be an array of nodes, got undefined',
    ),
    refuse(
      'spreadInfo: no arguments',
      'TypeError',
      pair,
      ({ spreadInfo }) => spreadInfo(),
      'spreadInfo: "nodes" must be an array of nodes, got undefined',
    ),
  ];
  for (const [name, value] of Object.entries(wrongValues())) {
    if (!Array.isArray(value)) cases.push(...both(`nodes is ${name}`, 'TypeError', () => value, '"nodes" must be an array of nodes, got '));
    if (typeof value !== 'string') {
      cases.push(
        refuse(`spreadInfo: key is ${name}`, 'TypeError', pair, spread(value, 'v', 0), 'spreadInfo: "key" must be a string, got '),
      );
    }
  }
  cases.push(
    refuse('spreadInfo: key is a String object', 'TypeError', pair, spread(Object('k'), 'v', 0), '"key" must be a string, got an object'),
  );
  return cases;
}

function indexCases() {
  const cases = [];
  const wrong = (value, name, error) => {
    const rule = 'must be an integer from 0 to 1, got ';
    cases.push(
      refuse(`gossipRound: sourceIdx is ${name}`, error, pair, round(value, 1), `gossipRound: "sourceIdx" ${rule}`),
      refuse(`gossipRound: targetIdx is ${name}`, error, pair, round(0, value), `gossipRound: "targetIdx" ${rule}`),
      refuse(`spreadInfo: fromIdx is ${name}`, error, pair, spread('k', 'v', value), `spreadInfo: "fromIdx" ${rule}`),
    );
  };
  for (const [name, value] of Object.entries(wrongValues())) if (typeof value !== 'number') wrong(value, name, 'TypeError');
  for (const value of [NaN, 1.5, -0.5, Infinity, -Infinity, 5e-324, '1', '', Object(1)])
    wrong(value, `${typeof value} ${value}`, 'TypeError');
  for (const value of [-1, 2, 7, 2 ** 31, 2 ** 32, 2 ** 53, 1e300, -1e21]) wrong(value, String(value), 'RangeError');
  cases.push(
    refuse('gossipRound: targetIdx is missing', 'TypeError', pair, round(0), '"targetIdx" must be an integer from 0 to 1, got undefined'),
    refuse(
      'gossipRound: index 7 of four nodes',
      'RangeError',
      () => nodesOf({}, {}, {}, {}),
      round(0, 7),
      /^gossipRound: "targetIdx" must be an integer from 0 to 3, got 7$/,
    ),
    refuse('gossipRound: two bad indexes, the first is named', 'TypeError', pair, round('0', '1'), '"sourceIdx"'),
  );
  return cases;
}

function nodeCases() {
  const cases = [];
  for (const [name, value] of Object.entries(wrongValues())) {
    const isObject =
      typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map) && !(value instanceof Set);
    for (const at of [0, 1]) {
      const make = () => {
        const nodes = pair();
        nodes[at] = value;
        return nodes;
      };
      cases.push(
        ...both(
          `node ${at} is ${name}`,
          'TypeError',
          make,
          isObject
            ? `nodes[${at}].state" must be an object of entries, got undefined`
            : `"nodes[${at}]" must be an object with a state, got `,
        ),
      );
    }
    if (!isObject) {
      cases.push(
        ...both(
          `a state is ${name}`,
          'TypeError',
          () => [{ state: stateOf(['x', 1, 1]) }, { state: value }],
          '"nodes[1].state" must be an object of entries, got ',
        ),
      );
    }
  }
  class State extends Map {
    x = entry(1, 1);
  }
  cases.push(
    ...both(
      'a hole in nodes',
      'TypeError',
      () => {
        const nodes = pair();
        delete nodes[1];
        return nodes;
      },
      '"nodes[1]" must be',
    ),
    ...both('a state is a Map with entries as fields', 'TypeError', () => [{ state: {} }, { state: new State() }], 'got a Map'),
  );
  return cases;
}

function entryCases() {
  const cases = [];
  const bad = (name, value, message) => {
    for (const at of [0, 1]) {
      const make = () => {
        const nodes = pair();
        nodes[at].state.bad = value;
        return nodes;
      };
      cases.push(...both(`an entry of node ${at} is ${name}`, 'TypeError', make, `nodes[${at}].state["bad"]${message}`));
    }
  };
  for (const [name, value] of Object.entries(wrongValues())) {
    if (value === undefined || value === null) continue;
    if (typeof value !== 'object') bad(name, value, ' must be an entry { value, version }, got ');
    if (typeof value !== 'number') bad(`one with version ${name}`, entry(1, value), '.version must be a number other than NaN, got ');
  }
  bad('one without version', { value: 1 }, '.version must be a number other than NaN, got undefined');
  bad('one with version NaN', entry(1, NaN), '.version must be a number other than NaN, got NaN');
  bad('one with version null', entry(1, null), '.version must be a number other than NaN, got null');
  bad('one with a Number as version', entry(1, Object(1)), '.version must be a number other than NaN, got an object');
  bad('an array', [1, 2], '.version must be a number other than NaN, got undefined');
  for (const key of ['', '0', '__proto__', 'constructor', '\ud800', '"', '\n', '🐝', 'k'.repeat(60), 'k'.repeat(61)]) {
    const name = key.length > 60 ? 'a key of 61 characters' : JSON.stringify(key);
    const make = () => nodesOf(stateOf(['x', 1, 1]), put({}, key, entry(1, '2')));
    cases.push(...both(`the message names key ${name.slice(0, 24)}`, 'TypeError', make, `nodes[1].state[${name}].version must be`));
  }
  return cases;
}

function versionCases() {
  return [2 ** 53, 2 ** 54, 1e300, -1e300, Infinity, -Infinity, -(2 ** 54)].map((version) =>
    refuse(
      `spreadInfo: nothing comes after version ${version}`,
      'RangeError',
      () => nodesOf({}, stateOf(['k', 1, version])),
      spread('k', 'v', 1),
      `spreadInfo: nodes[1].state["k"].version must be a number that grows when 1 is added, got ${version}`,
    ),
  );
}

function writeCases() {
  const cases = [];
  const locked = (name, lock, message) => {
    const make = () => nodesOf(stateOf(['a', 1, 1], ['x', 'new', 2], ['z', 1, 1]), {}, lock(stateOf(['x', 'old', 1])));
    cases.push(
      refuse(`gossipRound: ${name}`, 'TypeError', make, round(0, 2), `gossipRound: ${message}`),
      refuse(`spreadInfo: ${name}`, 'TypeError', make, spread('n', 'v', 0), `spreadInfo: ${message}`),
      refuse(`spreadInfo: ${name}, of the sender`, 'TypeError', make, spread('n', 'v', 2), `spreadInfo: nodes[2].state`),
    );
  };
  const constant = { value: entry('old', 1), writable: false, enumerable: true, configurable: true };
  const newKeys = 'nodes[2].state must accept new keys, got an object that is not extensible, so key "a" cannot be added';
  locked('a frozen state', Object.freeze, newKeys);
  locked('a sealed state', Object.seal, newKeys);
  locked('a state that is not extensible', Object.preventExtensions, newKeys);
  locked('a frozen state without a prototype', (state) => Object.freeze(Object.setPrototypeOf(state, null)), newKeys);
  const readOnly = 'nodes[2].state["x"] must be writable, got a read-only property';
  const key = (name, property) => {
    const make = () => nodesOf(stateOf(['a', 1, 1], ['x', 'new', 2], ['z', 1, 1]), {}, Object.defineProperty({}, 'x', property()));
    cases.push(
      refuse(`gossipRound: ${name}`, 'TypeError', make, round(0, 2), `gossipRound: ${readOnly}`),
      refuse(`spreadInfo: ${name}`, 'TypeError', make, spread('n', 'v', 0), `spreadInfo: ${readOnly}`),
      refuse(`spreadInfo: ${name}, of the sender`, 'TypeError', make, spread('x', 'v', 2), `spreadInfo: ${readOnly}`),
    );
  };
  key('a read-only key', () => constant);
  key('a read-only key without a value yet', () => ({ ...constant, value: null }));
  key('a getter without setter', () => ({ get: () => constant.value, enumerable: true, configurable: true }));
  key('a hidden key that cannot be redefined', () => ({ value: 1, writable: true, enumerable: false, configurable: false }));
  return cases;
}
