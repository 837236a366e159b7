// States and clusters that are unusual but valid input.
import { check, same, sameList } from './report.mjs';
import { entry, nodesOf, own, stateOf, text, whilePolluted } from './make.mjs';

export function states(report, { gossipRound, spreadInfo }) {
  const { test } = report;

  test('null-prototype nodes and states work', () => {
    const nodes = [0, 1].map(() => Object.assign(Object.create(null), { state: Object.create(null) }));
    spreadInfo(nodes, 'constructor', 'v', 0);
    for (const { state } of nodes) {
      same(Object.getPrototypeOf(state), null);
      same(state.constructor.value, 'v');
    }
  });

  test('class instances work, even with enumerable members on the prototype', () => {
    class State {
      constructor() {
        this.x = entry('own', 1);
      }
    }
    State.prototype.helper = () => 'no entry';
    State.prototype.shared = entry('inherited', 9);
    const nodes = nodesOf(new State(), {}, new State());
    spreadInfo(nodes, 'y', 'new', 0);
    same(text(nodes[1].state), 'x=own@1 y=new@1');
    same(text(nodes[2].state), 'x=own@1 y=new@1');
    same(Object.getPrototypeOf(nodes[2].state), State.prototype);
  });

  test('an inherited key is unknown: the other side gives it, and it becomes an own key', () => {
    const prototype = { x: entry('inherited', 9) };
    const nodes = nodesOf(Object.create(prototype), stateOf(['x', 'own', 1]));
    gossipRound(nodes, 0, 1);
    same(own(nodes[0].state, 'x')?.value, 'own');
    same(own(nodes[1].state, 'x').value, 'own');
    same(prototype.x.value, 'inherited');
  });

  test('an inherited setter is not called, and an inherited read-only key does not matter', () => {
    const prototype = Object.defineProperties(
      {},
      {
        x: {
          set() {
            throw new Error('called');
          },
          get() {
            return null;
          },
          enumerable: true,
        },
        y: { value: 1, writable: false },
      },
    );
    const nodes = nodesOf(Object.create(prototype), stateOf(['x', 1, 1], ['y', 2, 1]));
    gossipRound(nodes, 0, 1);
    same(text(nodes[0].state), 'x=1@1 y=2@1');
  });

  test('an inherited getter that throws is not called', () => {
    const prototype = Object.defineProperty({}, 'x', {
      get() {
        throw new Error('looked at');
      },
      enumerable: true,
    });
    const state = Object.assign(Object.create(prototype), { y: entry('own', 1) });
    const nodes = nodesOf(state, {});
    gossipRound(nodes, 0, 1);
    same(text(nodes[1].state), 'y=own@1');
  });

  test('an inherited entry is not read', () => {
    const inherited = {
      get version() {
        throw new Error('looked at');
      },
    };
    const nodes = nodesOf(Object.create({ x: inherited }), stateOf(['y', 1, 1]));
    gossipRound(nodes, 0, 1);
    same(text(nodes[0].state), 'y=1@1');
  });

  test('a hidden (not enumerable) key is unknown, and becomes an ordinary one when it is received', () => {
    const hidden = Object.defineProperty({}, 'x', { value: 'anything', writable: true, configurable: true });
    const nodes = nodesOf(hidden, {}, stateOf(['x', 'seen', 1]));
    gossipRound(nodes, 0, 1);
    sameList(Object.keys(nodes[1].state), []);
    gossipRound(nodes, 0, 2);
    same(text(nodes[0].state), 'x=seen@1');
  });

  test('a key with the value null or undefined is unknown, keeps its position and can be received', () => {
    for (const nothing of [null, undefined]) {
      const nodes = nodesOf({ a: nothing, x: nothing, z: entry(1, 1) }, stateOf(['x', 'v', -5]), {});
      gossipRound(nodes, 0, 2);
      sameList(Object.keys(nodes[2].state), ['z']);
      gossipRound(nodes, 0, 1);
      sameList(Object.keys(nodes[0].state), ['a', 'x', 'z']);
      same(nodes[0].state.a, nothing);
      same(nodes[0].state.x.value, 'v');
      spreadInfo(nodes, 'a', 'w', 0);
      same(nodes[1].state.a.version, 1);
    }
  });

  test('new keys are added in the order of the giver, even if it had a property for a key that it did not know', () => {
    const nodes = nodesOf({ k: null, y: entry(1, 1) }, {});
    spreadInfo(nodes, 'k', 'v', 0);
    same(text(nodes[0].state), 'k=v@1 y=1@1');
    same(text(nodes[1].state), 'k=v@1 y=1@1');
  });

  test('two nodes may share one state', () => {
    const shared = stateOf(['x', 1, 1]);
    const nodes = nodesOf(shared, shared, stateOf(['x', 2, 2], ['y', 1, 1]));
    gossipRound(nodes, 0, 1);
    same(text(shared), 'x=1@1');
    spreadInfo(nodes, 'z', 'v', 1);
    same(text(shared), 'x=2@2 z=v@1 y=1@1');
    same(text(nodes[2].state), 'x=2@2 y=1@1 z=v@1');
    same(nodes[0].state, nodes[1].state);
    spreadInfo(nodes, 'z', 'w', 0);
    same(shared.z.version, 2);
  });

  test('a node may be in the array twice', () => {
    const [node, other] = nodesOf({}, stateOf(['x', 1, 1]));
    const nodes = [node, other, node];
    spreadInfo(nodes, 'k', 'v', 2);
    same(text(node.state), 'k=v@1 x=1@1');
    same(text(other.state), 'x=1@1 k=v@1');
  });

  test('two states that share an entry no longer do when one of them changes', () => {
    const shared = entry('both', 1);
    const nodes = nodesOf({ x: shared }, { x: shared });
    spreadInfo(nodes, 'x', 'new', 0);
    same(shared.value, 'both');
    same(text(nodes[1].state), 'x=new@2');
    check(nodes[0].state.x !== nodes[1].state.x, 'one entry object in two nodes');
  });

  test('frozen nodes and entries, and frozen states that need no change, are fine', () => {
    const winner = Object.freeze(stateOf(['x', 1, 2]));
    const nodes = Object.freeze(nodesOf(winner, stateOf(['x', 0, 1])).map(Object.freeze));
    gossipRound(nodes, 0, 1);
    same(text(nodes[1].state), 'x=1@2');
    gossipRound(nodes, 1, 0);
  });

  test('a sealed state may have its entries replaced', () => {
    const nodes = nodesOf(Object.seal(stateOf(['x', 0, 1])), stateOf(['x', 1, 2]));
    gossipRound(nodes, 0, 1);
    same(text(nodes[0].state), 'x=1@2');
    same(Object.isSealed(nodes[0].state), true);
  });

  test('getters and setters of a state are used', () => {
    let held = entry('old', 1);
    const state = {
      get x() {
        return held;
      },
      set x(value) {
        held = value;
      },
    };
    const nodes = nodesOf(state, stateOf(['x', 'new', 2]));
    gossipRound(nodes, 0, 1);
    same(held.value, 'new');
    check(Object.getOwnPropertyDescriptor(state, 'x').set !== undefined, 'the accessor must stay');
  });

  test('transparent Proxies work for nodes, node, state and entry', () => {
    const inner = nodesOf(stateOf(['x', 1, 1]), stateOf(['x', 2, 2], ['y', 1, 1]));
    const wrapped = new Proxy(
      inner.map((node) => new Proxy({ state: new Proxy(node.state, {}) }, {})),
      {},
    );
    inner[1].state.x = new Proxy(inner[1].state.x, {});
    gossipRound(wrapped, 0, 1);
    same(text(inner[0].state), 'x=2@2 y=1@1');
  });

  test('array subclasses, arrays with holes elsewhere and extra properties work', () => {
    class Cluster extends Array {}
    const nodes = Cluster.from(nodesOf(stateOf(['x', 1, 1]), {}));
    nodes.length = 5;
    nodes.extra = 'field';
    gossipRound(nodes, 1, 0);
    same(text(nodes[1].state), 'x=1@1');
  });

  test('index -0 is index 0, and more arguments than needed are ignored', () => {
    const nodes = nodesOf(stateOf(['x', 1, 1]), {});
    gossipRound(nodes, -0, 1, 'more');
    spreadInfo(nodes, 'y', 2, -0, 'more');
    same(text(nodes[1].state), 'x=1@1 y=2@1');
  });

  test('an object that only calls itself a Map is a state like any other', () => {
    for (const [first, second] of [
      [{}, stateOf(['x', 1, 1])],
      [stateOf(['x', 1, 1]), {}],
    ]) {
      const nodes = nodesOf(Object.defineProperty(first, Symbol.toStringTag, { value: 'Map' }), second);
      gossipRound(nodes, 0, 1);
      for (const { state } of nodes) same(text(state), 'x=1@1');
    }
  });

  pollutions(test, gossipRound, spreadInfo);
}

function pollutions(test, gossipRound, spreadInfo) {
  const refuse = () => {
    throw new Error('an inherited accessor was called');
  };
  const kinds = {
    'an enumerable function': { helper: { value: () => 1, enumerable: true } },
    'enumerable entries under keys in use': {
      x: { value: entry('bad', 99), enumerable: true },
      k: { value: entry('bad', 99), enumerable: true },
    },
    'read-only keys in use': { x: { value: 1 }, k: { value: 1 } },
    'accessors under keys in use': { x: { get: refuse, set: refuse }, k: { get: refuse, set: refuse } },
    'enumerable accessors under keys in use': {
      x: { get: refuse, set: refuse, enumerable: true },
      k: { get: refuse, set: refuse, enumerable: true },
    },
    'get and set': { get: { value() {}, writable: true }, set: { value() {}, writable: true } },
    'error, value and version': {
      error: { value: 'bad', writable: true },
      value: { value: 'bad', writable: true },
      version: { value: 7, writable: true },
    },
    'writable, enumerable and configurable': {
      writable: { value: false, writable: true },
      enumerable: { value: false, writable: true },
      configurable: { value: false, writable: true },
    },
    'state and length': { state: { value: {}, writable: true }, length: { value: 3, writable: true } },
    'toJSON, then, row and column': {
      toJSON: { value: () => 'bad', writable: true },
      // biome-ignore lint/suspicious/noThenProperty: promises must not take it for one of theirs
      then: { value() {}, writable: true },
      row: { value: 5, writable: true },
      column: { value: 5, writable: true },
    },
  };
  for (const [name, properties] of Object.entries(kinds)) {
    test(`Object.prototype polluted with ${name} changes nothing`, () => {
      const nodes = nodesOf(stateOf(['x', 1, 1]), {}, { constructor: entry('c', 1) });
      whilePolluted(properties, () => {
        gossipRound(nodes, 0, 1);
        spreadInfo(nodes, 'k', 'v', 1);
      });
      same(text(nodes[0].state), 'x=1@1 k=v@1 constructor=c@1');
      same(text(nodes[1].state), 'x=1@1 k=v@1 constructor=c@1');
      same(text(nodes[2].state), 'constructor=c@1 x=1@1 k=v@1');
    });
  }
}
