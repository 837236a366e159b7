// Foreign code inside the arguments: getters, setters and Proxies that throw,
// interfere, or call back in.
import { check, same, thrownBy } from './report.mjs';
import { entry, nodesOf, stateOf, text } from './make.mjs';
import { difference, picture } from './picture.mjs';
import { stillWorks } from './refusing.mjs';

const calls = {
  gossipRound: ({ gossipRound }, nodes) => gossipRound(nodes, 0, 1),
  spreadInfo: ({ spreadInfo }, nodes) => spreadInfo(nodes, 'k', 'v', 0),
};

/** Places for a getter; make(get) returns nodes that have it there. */
const getterPlaces = {
  'nodes[1]': (get) => Object.defineProperty([{ state: stateOf(['x', 1, 1]) }, null], 1, { get, configurable: true, enumerable: true }),
  'nodes[1].state': (get) => [{ state: stateOf(['x', 1, 1]) }, Object.defineProperty({}, 'state', { get })],
  'an entry': (get) => nodesOf(stateOf(['x', 1, 1]), Object.defineProperty({}, 'y', { get, enumerable: true })),
  'the last of three entries': (get) =>
    nodesOf(stateOf(['x', 1, 1]), Object.defineProperty(stateOf(['a', 1, 1], ['x', 2, 2]), 'y', { get, enumerable: true })),
  version: (get) => nodesOf(stateOf(['x', 1, 1]), { y: Object.defineProperty({ value: 1 }, 'version', { get, enumerable: true }) }),
  'value of an entry that moves': (get) =>
    nodesOf(stateOf(['x', 1, 1]), { a: entry(1, 1), y: Object.defineProperty({ version: 1 }, 'value', { get, enumerable: true }) }),
  'a field of an entry that moves': (get) =>
    nodesOf(stateOf(['x', 1, 1]), { a: entry(1, 1), y: Object.defineProperty(entry(1, 1), 'extra', { get, enumerable: true }) }),
  'an entry, keys alike': (get) =>
    nodesOf(
      stateOf(['x', 1, 1], ['y', 1, 1]),
      Object.defineProperty(stateOf(['x', 0, 0]), 'y', { get, enumerable: true, configurable: true }),
    ),
  'a version, keys alike': (get) =>
    nodesOf(stateOf(['x', 1, 1], ['y', 1, 1]), {
      x: entry(0, 0),
      y: Object.defineProperty({ value: 1 }, 'version', { get, enumerable: true }),
    }),
  'the value of one that moves, keys alike': (get) =>
    nodesOf(stateOf(['x', 1, 1], ['y', 1, 1]), {
      x: entry(0, 0),
      y: Object.defineProperty({ version: 2 }, 'value', { get, enumerable: true }),
    }),
  'a version, the other node being empty': (get) =>
    nodesOf({ x: entry(1, 1), y: Object.defineProperty({ value: 1 }, 'version', { get, enumerable: true }) }, {}),
  'the value of one that moves, the other node being empty': (get) =>
    nodesOf({ x: entry(1, 1), y: Object.defineProperty({ version: 1 }, 'value', { get, enumerable: true }) }, {}),
};

const thrownThings = () => ({
  'an Error': new Error('mine'),
  'a SyntaxError': new SyntaxError('mine'),
  undefined,
  null: null,
  'a string': 'mine',
  zero: 0,
  'a symbol': Symbol('mine'),
  'a bigint': 1n,
  'an object': Object.freeze({}),
  'a function': () => {},
  'an object with error': { error: 1 },
});

export function hostile(report, functions, { caught = thrownBy }) {
  const { test } = report;
  const canThrow = caught === thrownBy; // Go may only return what it would throw

  function mustRethrow(call, nodes, thing, watched = [nodes], opaque = []) {
    const before = picture(watched, opaque);
    const result = caught(() => call(functions, nodes));
    check(result !== undefined, 'nothing was thrown');
    same(result.thrown, thing, 'what was thrown');
    same(difference(before, picture(watched, opaque)), '', 'change');
    stillWorks(functions);
  }

  for (const [caller, call] of Object.entries(calls)) {
    for (const [place, make] of Object.entries(getterPlaces)) {
      for (const [name, thing] of Object.entries(thrownThings())) {
        if (thing === undefined && !canThrow) continue;
        test(`${caller}: a getter of ${place} throws ${name}, which the caller gets unchanged`, () => {
          mustRethrow(
            call,
            make(() => {
              throw thing;
            }),
            thing,
          );
        });
      }
    }
    traps(test, caller, call, functions, caught);
    writes(test, caller, call, functions, caught, mustRethrow);
    proxies(report, caller, call, functions, caught);

    for (const [place, make] of Object.entries(getterPlaces)) {
      test(`${caller}: a getter of ${place} may call the functions again, on other nodes`, () => {
        let runs = 0;
        const answer = place.includes('version')
          ? 1
          : place === 'nodes[1]'
            ? { state: {} }
            : place === 'nodes[1].state'
              ? {}
              : entry('got', 1);
        const nodes = make(() => {
          runs++;
          stillWorks(functions);
          return answer;
        });
        call(functions, nodes);
        check(runs > 0, 'the getter did not run');
        same(text(nodes[0].state).startsWith('x=1@1') || text(nodes[0].state).startsWith('x=2@2'), true, text(nodes[0].state));
      });

      if (canThrow)
        test(`${caller}: a getter of ${place} may call itself 20 deep`, () => {
          let depth = 0;
          const deep = new Error('deep enough');
          const nodes = make(() => {
            if (++depth === 20) throw deep;
            return call(functions, nodes);
          });
          const result = caught(() => call(functions, nodes));
          check(result !== undefined, 'nothing was thrown');
          same(result.thrown, deep);
          stillWorks(functions);
        });
    }

    test(`${caller}: a revoked Proxy anywhere is a TypeError and changes nothing`, () => {
      const gone = Proxy.revocable({}, {});
      gone.revoke();
      for (const make of [
        () => gone.proxy,
        () => [gone.proxy, gone.proxy],
        () => [{ state: {} }, { state: gone.proxy }],
        () => nodesOf(stateOf(['x', 1, 1]), { y: gone.proxy }),
        () => nodesOf(stateOf(['x', 1, 1]), { y: entry(1, gone.proxy) }),
      ]) {
        const nodes = make();
        const result = caught(() => call(functions, nodes));
        check(result?.thrown instanceof TypeError, String(result?.thrown));
        stillWorks(functions);
      }
      const arrayGone = Proxy.revocable([], {});
      arrayGone.revoke();
      check(caught(() => call(functions, arrayGone.proxy))?.thrown instanceof TypeError, 'no TypeError');
    });
  }
}

function traps(test, caller, call, functions, caught) {
  const thing = new Error('the trap');
  const targets = {
    nodes: (wrap) => {
      const inner = nodesOf(stateOf(['x', 1, 1]), {});
      return [wrap(inner), inner];
    },
    'a node': (wrap) => {
      const inner = nodesOf(stateOf(['x', 1, 1]), {});
      return [[inner[0], wrap(inner[1])], inner];
    },
    'a state': (wrap) => {
      const inner = nodesOf(stateOf(['x', 'old', 1], ['a', 1, 1]), stateOf(['x', 'new', 2], ['b', 1, 1]));
      return [[{ state: wrap(inner[0].state) }, inner[1]], inner];
    },
    'an entry': (wrap) => {
      const inner = nodesOf(stateOf(['x', 1, 1]), {});
      return [[{ state: { x: wrap(inner[0].state.x) } }, inner[1]], inner];
    },
  };
  const kinds = [
    'get',
    'set',
    'has',
    'ownKeys',
    'getOwnPropertyDescriptor',
    'defineProperty',
    'deleteProperty',
    'getPrototypeOf',
    'isExtensible',
  ];
  for (const [place, make] of Object.entries(targets)) {
    for (const kind of [...kinds, 'every']) {
      test(`${caller}: a Proxy of ${place} whose ${kind} trap throws`, () => {
        let hits = 0;
        const trap = () => {
          hits++;
          throw thing;
        };
        const handler = kind === 'every' ? new Proxy({}, { get: () => trap }) : { [kind]: trap };
        const [nodes, inner] = make((target) => new Proxy(target, handler));
        const before = picture([inner]);
        const result = caught(() => call(functions, nodes));
        if (hits > 0) {
          check(result !== undefined, 'the trap threw, the call did not');
          same(result.thrown, thing, 'what was thrown');
          same(difference(before, picture([inner])), '', 'change');
        } else {
          check(result === undefined, `no trap ran, yet ${result?.thrown} was thrown`);
        }
        stillWorks(functions);
      });
    }
  }
}

function writes(test, caller, call, functions, caught, mustRethrow) {
  const thing = new Error('the setter');
  const news = () => stateOf(['a', 'new', 2], ['b', 'new', 2], ['c', 'new', 2]);
  const kinds = {
    'refuses the second write': () =>
      Object.defineProperty(stateOf(['a', 'old', 1], ['b', 'old', 1], ['c', 'old', 1]), 'b', {
        get: () => entry('old', 1),
        set() {
          throw thing;
        },
        enumerable: true,
        configurable: true,
      }),
    'refuses the last write of three': () =>
      Object.defineProperty(stateOf(['a', 'old', 1], ['b', 'old', 1], ['c', 'old', 1]), 'c', {
        get: () => entry('old', 1),
        set() {
          throw thing;
        },
        enumerable: true,
        configurable: true,
      }),
    'refuses the second write, after a new key': () =>
      Object.defineProperty({ z: entry(1, 1) }, 'b', {
        get: () => entry('old', 1),
        set() {
          throw thing;
        },
        enumerable: true,
        configurable: true,
      }),
    'refuses the second write, after a key without value': () =>
      Object.defineProperty({ a: null, b: null }, 'b', {
        get: () => undefined,
        set() {
          throw thing;
        },
        enumerable: true,
        configurable: true,
      }),
    'refuses the second write, after a hidden key': () =>
      Object.defineProperties(
        {},
        {
          a: { value: 'hidden', enumerable: false, writable: false, configurable: true },
          b: {
            get: () => entry('old', 1),
            set() {
              throw thing;
            },
            enumerable: true,
            configurable: true,
          },
        },
      ),
    'refuses the last write, after a long list': () =>
      Object.defineProperty(stateOf(['a', 'old', 1]), 'c', {
        get: () => undefined,
        set() {
          throw thing;
        },
        enumerable: true,
        configurable: true,
      }),
  };
  for (const [name, make] of Object.entries(kinds)) {
    test(`${caller}: a setter that ${name} undoes the call`, () => {
      mustRethrow(call, nodesOf(news(), make()), thing);
      mustRethrow(call, nodesOf(make(), news()), thing);
    });
  }

  const stored = {
    'with an entry': () => entry('old', 1),
    'with null': () => null,
    'with undefined': () => undefined,
  };
  for (const [name, initial] of Object.entries(stored)) {
    test(`${caller}: what a setter stored is undone when a later write fails (${name} before)`, () => {
      let held = initial();
      const was = held;
      const state = Object.defineProperties(
        {},
        {
          a: {
            get: () => held,
            set(value) {
              held = value;
            },
            enumerable: true,
            configurable: true,
          },
          b: {
            get: () => undefined,
            set() {
              throw thing;
            },
            enumerable: true,
            configurable: true,
          },
        },
      );
      mustRethrow(call, nodesOf(news(), state), thing);
      same(held, was, 'what the setter holds');
    });

    test(`${caller}: a setter that stores and then throws is undone (${name} before)`, () => {
      let held = initial();
      const was = held;
      const state = Object.defineProperty({}, 'b', {
        get: () => held,
        enumerable: true,
        configurable: true,
        set(value) {
          held = value;
          if (value !== was) throw thing;
        },
      });
      mustRethrow(call, nodesOf(news(), state), thing);
      same(held, was, 'what the setter holds');
    });
  }

  test(`${caller}: a Proxy that stores and then throws is undone`, () => {
    for (const initial of [stateOf(['a', 'old', 1], ['b', 'old', 1]), {}]) {
      const after =
        (method) =>
        (...args) => {
          Reflect[method](...args);
          if (args[1] === 'b' && (args[2].value?.value ?? args[2].value) === 'new') throw thing;
          return true;
        };
      const proxy = new Proxy(initial, {
        set: (target, key, value) => after('defineProperty')(target, key, { value, writable: true, enumerable: true, configurable: true }),
        defineProperty: after('defineProperty'),
      });
      mustRethrow(call, [{ state: news() }, { state: proxy }], thing, [initial]);
    }
  });

  test(`${caller}: if a state refuses the third key, nothing is written`, () => {
    const target = {};
    const full = new Proxy(target, {
      defineProperty(inner, key, property) {
        return Object.keys(inner).length < 2 && Reflect.defineProperty(inner, key, property);
      },
    });
    const nodes = [{ state: news() }, { state: full }];
    const before = picture([nodes[0], target]);
    const result = caught(() => call(functions, nodes));
    check(result?.thrown instanceof TypeError, 'no TypeError');
    same(difference(before, picture([nodes[0], target])), '', 'change');
  });
}

/** What a Proxy of a state does to a write, other than throwing. */
function proxies({ test }, caller, call, functions, caught) {
  test(`${caller}: a Proxy that refuses a write causes a TypeError that names the entry`, () => {
    const inner = stateOf(['a', 'old', 1]);
    const nodes = [{ state: stateOf(['a', 'new', 2]) }, { state: new Proxy(inner, { set: () => false }) }];
    const before = picture([inner, nodes[0]]);
    const result = caught(() => call(functions, nodes));
    check(result?.thrown instanceof TypeError, 'no TypeError');
    // If JavaScript assigns, the message is the engine's own, so it is not compared.
    check(/['"]a['"]/.test(result.thrown.message), `the message does not name the key: ${result.thrown.message}`);
    same(difference(before, picture([inner, nodes[0]])), '', 'change');
  });

  test(`${caller}: a Proxy's set trap sees every write, of known keys and of new ones`, () => {
    const seen = [];
    const state = new Proxy(stateOf(['a', 'old', 1]), {
      set(target, key, value) {
        seen.push(key);
        target[key] = value;
        return true;
      },
    });
    call(functions, [{ state: stateOf(['a', 'new', 2], ['b', 'new', 2]) }, { state }]);
    check(seen.includes('a') && seen.includes('b'), `the trap saw ${seen}`);
  });

  test(`${caller}: keys that a Proxy makes up are read through it`, () => {
    const made = { value: 'made up', version: 3 };
    const state = new Proxy(
      {},
      {
        ownKeys: () => ['x'],
        getOwnPropertyDescriptor: (target, key) =>
          key === 'x' ? { value: made, writable: true, enumerable: true, configurable: true } : undefined,
        get: (target, key) => (key === 'x' ? made : undefined),
      },
    );
    const nodes = [{ state: {} }, { state }];
    call(functions, nodes);
    same(nodes[0].state.x?.value, 'made up');
  });
}
