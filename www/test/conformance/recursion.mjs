// A learner's function that never stops calling itself: the engine throws its
// error somewhere, perhaps inside the module. The module must survive it.
import { check, same, thrownBy } from './report.mjs';
import { befriend } from './friendly.mjs';
import { nodesOf, stateOf, text } from './make.mjs';
import { stillWorks } from './refusing.mjs';

const frames = [0, 1, 2, 3, 5, 8, 13, 21];
/** Arguments that move a call by less than a frame. */
const paddings = Array.from({ length: 24 }, (_, i) => new Array(3 * i).fill(i));
const fresh = () => nodesOf(stateOf(['x', 'new', 2], ['y', 1, 1]), stateOf(['x', 'old', 1], ['z', 1, 1]));
const untouched = 'x=new@2 y=1@1 | x=old@1 z=1@1';
const alike = () => nodesOf(stateOf(['x', 'new', 2], ['y', 1, 1]), stateOf(['x', 'old', 1], ['y', 2, 2]));
const otherKeys = () => nodesOf(stateOf(['x', 'new', 2], ['y', 1, 1]), stateOf(['x', 'old', 1], ['y', 2, 2], ['z', 1, 1]));
const same17 = Array.from({ length: 17 }, (_, i) => [`k${i}`, i, 1]);
const manyKeys = () => nodesOf(stateOf(...same17, ['x', 'new', 2], ['y', 1, 1]), stateOf(...same17, ['x', 'old', 1], ['y', 2, 2]));
const many = same17.map(([key, value]) => `${key}=${value}@1`).join(' ');
const cells = JSON.stringify([
  { x: 'new@2', y: '1@1' },
  { x: 'old@1', z: '1@1' },
]);
const shown = (nodes) => nodes.map(({ state }) => text(state)).join(' | ');

const deeper = (calls) => (calls > 0 ? deeper(calls - 1) + 1 : 0);

/** Gives y of a node a setter that needs much more stack than what has called it. */
function withDeepSetter(nodes, node) {
  const { state } = nodes[node];
  let { y } = state;
  const set = (entry) => {
    if (deeper(40) === 40) y = entry;
  };
  Object.defineProperty(state, 'y', { get: () => y, set });
  return nodes;
}

/** The functions, how the nodes are after one has returned, and where they are others, what makes them and how they were. */
const calls = {
  gossipRound: [({ gossipRound }, nodes) => gossipRound(nodes, 0, 1), 'x=new@2 y=1@1 z=1@1 | x=new@2 z=1@1 y=1@1'],
  'gossipRound, keys alike': [
    ({ gossipRound }, nodes) => gossipRound(nodes, 0, 1),
    'x=new@2 y=2@2 | x=new@2 y=2@2',
    alike,
    'x=new@2 y=1@1 | x=old@1 y=2@2',
  ],
  'gossipRound, target empty': [
    ({ gossipRound }, nodes) => gossipRound(nodes, 0, 1),
    'x=new@2 y=1@1 | x=new@2 y=1@1',
    () => nodesOf(alike()[0].state, {}),
    'x=new@2 y=1@1 | ',
  ],
  'gossipRound, keys alike, a setter': [
    ({ gossipRound }, nodes) => gossipRound(nodes, 0, 1),
    'x=new@2 y=2@2 | x=new@2 y=2@2',
    () => withDeepSetter(alike(), 0),
    'x=new@2 y=1@1 | x=old@1 y=2@2',
  ],
  'gossipRound, other keys, a setter': [
    ({ gossipRound }, nodes) => gossipRound(nodes, 0, 1),
    'x=new@2 y=2@2 z=1@1 | x=new@2 y=2@2 z=1@1',
    () => withDeepSetter(otherKeys(), 0),
    'x=new@2 y=1@1 | x=old@1 y=2@2 z=1@1',
  ],
  'gossipRound, many keys, a setter': [
    ({ gossipRound }, nodes) => gossipRound(nodes, 0, 1),
    `${many} x=new@2 y=2@2 | ${many} x=new@2 y=2@2`,
    () => withDeepSetter(manyKeys(), 0),
    `${many} x=new@2 y=1@1 | ${many} x=old@1 y=2@2`,
  ],
  'spreadInfo, a setter': [
    ({ spreadInfo }, nodes) => spreadInfo(nodes, 'k', 'v', 1),
    'x=new@2 y=2@2 k=v@1 | x=new@2 y=2@2 k=v@1',
    () => withDeepSetter(alike(), 0),
    'x=new@2 y=1@1 | x=old@1 y=2@2',
  ],
  spreadInfo: [({ spreadInfo }, nodes) => spreadInfo(nodes, 'k', 'v', 0), 'x=new@2 y=1@1 k=v@1 z=1@1 | x=new@2 z=1@1 y=1@1 k=v@1'],
  table: [
    ({ gossip }, nodes) => {
      nodes.rows = gossip.table(nodes);
      return nodes.rows instanceof Error ? nodes.rows : undefined;
    },
    untouched,
  ],
  help: [({ gossip }) => gossip.help(), untouched],
};

/** What engines throw at the end of the stack: V8 and JavaScriptCore a RangeError, SpiderMonkey an error of its own. */
const isOverflow = (failure) => (failure instanceof RangeError && /call stack/.test(failure.message)) || failure?.name === 'InternalError';

/** Runs body while the console prints nothing: help would fill it. */
function quietly(body) {
  const { log } = console;
  console.log = () => {};
  try {
    body();
  } finally {
    console.log = log;
  }
}

export function recursion({ test, notes }, functions, { dives = 400, falls = 10, warmUps = 100_000, caught = thrownBy }) {
  const tally = { overflows: 0, done: 0, other: {} };
  notes.recursion = tally;
  const halves = new Set();

  /** One call with little stack left, and less of it the more arguments there are; the nodes must be finished or untouched. */
  function attempt(name, ..._more) {
    const [call, , make = fresh] = calls[name];
    const nodes = make();
    let failure;
    try {
      failure = call(functions, nodes); // if Go cannot throw, the error is returned
    } catch (thrown) {
      failure = thrown;
    }
    return { name, nodes, failure };
  }

  function record({ name, nodes, failure }) {
    const end = shown(nodes);
    const [, , , begin = untouched] = calls[name];
    if (failure === undefined) {
      tally.done++;
      if (end !== calls[name][1]) halves.add(`${name} returned with ${end}`);
      if (name === 'table' && JSON.stringify(nodes.rows) !== cells) halves.add(`table returned ${JSON.stringify(nodes.rows)}`);
      return;
    }
    if (isOverflow(failure)) tally.overflows++;
    else tally.other[String(failure)] = (tally.other[String(failure)] ?? 0) + 1;
    if (end !== begin) halves.add(`${name} threw ${failure} with ${end}`);
  }

  /** Goes to the end of the stack and calls on the way up, once with each of `steps`, until there is enough again. */
  function plunge(name, padding, steps) {
    let successes = 0;
    const list = [];
    const dive = (...more) => {
      try {
        dive(...more);
      } catch (overflow) {
        if (successes >= 20 * steps.length) throw overflow; // enough stack again
        for (const step of steps) {
          const result = attempt(name, ...step);
          if (result.failure === undefined) successes++;
          list.push(result);
        }
        throw overflow;
      }
    };
    try {
      dive(...padding);
    } catch {
      /* the engine's RangeError */
    }
    list.forEach(record);
    stillWorks(functions);
  }

  // Optimized code has smaller frames, and checks the stack less often. Before
  // that, functions that have never run must be compiled, which takes stack too.
  const nodes = fresh();
  for (const [when, count] of [
    ['at first', 0],
    ['when warm', warmUps],
  ]) {
    for (const name of Object.keys(calls)) {
      // What a setter needs is so much that nearly every dive ends within it. What undoes
      // the writes before it runs for the first time then: where that ended the stack
      // again, it did so for one or two lengths of the stack.
      const setter = name.endsWith('a setter');
      const times = setter ? Math.min(dives, 50) : dives;
      const steps = setter && count === 0 ? paddings : [[]];
      test(`${times} dives to the end of the stack, calling ${name} on the way up, do not end Go, ${when}`, () => {
        for (let i = 0; i < count; i++) {
          nodes[0].state.x.version++;
          functions.gossipRound(nodes, 0, 1);
        }
        befriend(functions);
        quietly(() => {
          for (let i = 0; i < (count === 0 ? Math.ceil(times / 10) : times); i++)
            plunge(name, new Array(frames[i % frames.length] + ((i >> 3) % 3)).fill(i), steps);
        });
      });
    }
  }

  test(`${falls} endless recursions that call at every level do not end Go`, () => {
    for (let i = 0; i < falls; i++) {
      const fallen = fresh();
      const fall = (...padding) => {
        functions.gossipRound(fallen, 0, 1);
        fall(...padding);
      };
      try {
        fall(...new Array(frames[i % frames.length] * 4).fill(i));
      } catch {
        /* the engine's RangeError */
      }
      stillWorks(functions);
    }
  });

  withinThemselves(test, functions, caught);

  test("every overflow came out as the engine's error", () => {
    const other = Object.entries(tally.other).map(([failure, count]) => `${count} x ${failure}`);
    check(other.length === 0, other.slice(0, 5).join('; '));
    check(tally.overflows > 0, 'no call overflowed');
  });

  test('no overflow left a half-done merge', () => {
    check(halves.size === 0, `${halves.size} kinds: ${[...halves].slice(0, 5).join('; ')}`);
  });
}

/** Foreign code that endlessly calls the function that runs it. */
function withinThemselves(test, functions, caught) {
  const again = {
    'toJSON of a value asks for the table': (call) =>
      nodesOf({ x: { value: { toJSON: () => call() }, version: 1 } }, stateOf(['y', { toJSON: () => call() }, 1])),
    'a getter of a state': (call) => [
      {
        get state() {
          return call();
        },
      },
      { state: {} },
    ],
    'a getter of an entry': (call) =>
      nodesOf(
        {
          get x() {
            return call();
          },
        },
        {},
      ),
    'a getter of a version': (call) =>
      nodesOf(
        {
          x: {
            value: 1,
            get version() {
              return call();
            },
          },
        },
        {},
      ),
    'a getter of a value': (call) =>
      nodesOf(
        {
          x: {
            get value() {
              return call();
            },
            version: 1,
          },
        },
        {},
      ),
    'a Proxy of nodes': (call) => new Proxy(nodesOf({}, {}), { get: (target, key) => (key === '0' ? call() : target[key]) }),
    'a Proxy of a state': (call) => nodesOf(new Proxy({}, { ownKeys: () => call() }), {}),
  };
  for (const [place, make] of Object.entries(again)) {
    for (const [name, [call]] of Object.entries(calls).slice(0, 3)) {
      if ((name === 'table') !== (place === 'toJSON of a value asks for the table') && !place.startsWith('a getter')) continue;
      test(`${name} called by ${place}, endlessly, gives the engine's error`, () => {
        const nodes = make(() => {
          const returned = call(functions, nodes);
          if (returned !== undefined) throw returned; // if Go cannot throw
          return undefined;
        });
        const result = caught(() => call(functions, nodes));
        check(result !== undefined, 'nothing was thrown');
        check(isOverflow(result.thrown), `it threw ${result.thrown}`);
        stillWorks(functions);
      });
    }
  }

  const { log } = console;
  const helped = (print) => {
    console.log = print;
    try {
      return caught(() => functions.gossip.help());
    } finally {
      console.log = log;
    }
  };

  test('help with a console.log that calls help, endlessly', () => {
    const result = helped(() => {
      const returned = functions.gossip.help();
      if (returned !== undefined) throw returned;
    });
    check(isOverflow(result?.thrown), `it threw ${result?.thrown}`);
    stillWorks(functions);
  });

  test('help with a console.log that throws', () => {
    const mine = new Error('mine');
    same(
      helped(() => {
        throw mine;
      })?.thrown,
      mine,
    );
    stillWorks(functions);
  });

  test('help without a console.log is a TypeError', () => {
    check(helped(undefined)?.thrown instanceof TypeError, 'no TypeError');
    stillWorks(functions);
  });
}
