// A great many hostile calls: afterward Go still works, and its memory is bounded.
import { check, same, thrownBy } from './report.mjs';
import { entry, nodesOf, stateOf } from './make.mjs';
import { generator } from './random.mjs';
import { refusals } from './refused.mjs';
import { stillWorks } from './refusing.mjs';

/** A call is hostile because of a getter that throws or calls gossip functions, a Proxy, a frozen object or a wrong argument. */
const hostileCalls = [
  ({ gossipRound }) =>
    gossipRound(
      [
        {
          get state() {
            throw null;
          },
        },
        {},
      ],
      0,
      1,
    ),
  ({ gossipRound }) =>
    gossipRound(
      nodesOf(
        {
          get x() {
            throw undefined;
          },
        },
        {},
      ),
      0,
      1,
    ),
  ({ spreadInfo }) =>
    spreadInfo(
      nodesOf(
        {},
        {
          x: {
            get version() {
              throw new Error('mine');
            },
          },
        },
      ),
      'k',
      1,
      0,
    ),
  ({ spreadInfo }) =>
    spreadInfo(
      nodesOf(
        {},
        new Proxy(
          {},
          {
            ownKeys() {
              throw 1n;
            },
          },
        ),
      ),
      'k',
      1,
      0,
    ),
  ({ spreadInfo }) =>
    spreadInfo(
      nodesOf(
        {},
        new Proxy(
          {},
          {
            set() {
              throw 1;
            },
            defineProperty() {
              throw 1;
            },
          },
        ),
      ),
      'k',
      1,
      0,
    ),
  ({ gossipRound }) => gossipRound(nodesOf(Object.freeze({}), stateOf(['x', 1, 1])), 0, 1),
  ({ gossipRound }) =>
    gossipRound(
      nodesOf(stateOf(['x', 1, 1], ['y', 2, 2]), {
        get x() {
          return undefined;
        },
        set x(_) {
          throw 'no';
        },
      }),
      0,
      1,
    ),
  ({ gossipRound, spreadInfo }) =>
    gossipRound(
      nodesOf(
        {
          get x() {
            spreadInfo(1);
            return entry(1, 1);
          },
        },
        {},
      ),
      0,
      1,
    ),
];

/** `memory()`, if given, returns what must stay bounded, as { name: number }. */
export function storm({ test, notes }, functions, { calls = 100_000, memory, growth = 1, caught = thrownBy }) {
  test(`${calls} hostile calls are all refused`, () => {
    const cases = refusals();
    const r = generator(8);
    const hostileCall = () => {
      const i = r.below(cases.length + 3 * hostileCalls.length);
      if (i >= cases.length) return () => hostileCalls[i % hostileCalls.length](functions);
      const nodes = cases[i].make();
      return () => cases[i].call(functions, nodes);
    };
    let refused = 0;
    const batch = (count) => {
      for (let i = 0; i < count; i++) if (caught(hostileCall()) !== undefined) refused++;
    };
    batch(calls / 10); // Go allocates what it needs once
    const before = memory?.();
    batch(calls - calls / 10);
    const after = memory?.();
    notes.storm = JSON.stringify({ before, after });
    if (caught === thrownBy) same(refused, calls, 'refused calls');
    stillWorks(functions);
    for (const name of Object.keys(before ?? {})) {
      check(after[name] <= before[name] * growth + 2 ** 20, `${name} grew from ${before[name]} to ${after[name]}`);
    }
  });
}
