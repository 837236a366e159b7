// A learner's function that never stops calling itself: the engine throws its
// error somewhere, perhaps inside the module. The module must survive it.
import { check } from './report.mjs';
import { nodesOf, stateOf, text } from './make.mjs';
import { stillWorks } from './refusing.mjs';

const frames = [0, 1, 2, 3, 5, 8, 13, 21];
const fresh = () => nodesOf(stateOf(['x', 'new', 2], ['y', 1, 1]), stateOf(['x', 'old', 1], ['z', 1, 1]));
const untouched = 'x=new@2 y=1@1 | x=old@1 z=1@1';
const done = 'x=new@2 y=1@1 z=1@1 | x=new@2 z=1@1 y=1@1';
const shown = (nodes) => nodes.map(({ state }) => text(state)).join(' | ');

/** What engines throw where the stack ends: V8 and JavaScriptCore a RangeError, SpiderMonkey an error of its own. */
const isOverflow = (failure) => (failure instanceof RangeError && /call stack/.test(failure.message)) || failure.name === 'InternalError';

export function recursion({ test, notes }, functions, { dives = 400, falls = 10, warmUps = 100_000 }) {
  const tally = { overflows: 0, done: 0, other: {} };
  notes.recursion = tally;
  const halves = new Set();

  /** One call with little stack left; the nodes must be all done or untouched. */
  function attempt(spread) {
    const nodes = fresh();
    let failure;
    try {
      if (spread) functions.spreadInfo(nodes, 'k', 'v', 0);
      else functions.gossipRound(nodes, 0, 1);
    } catch (thrown) {
      failure = thrown;
    }
    return { nodes, failure };
  }

  function record({ nodes, failure }) {
    const end = shown(nodes);
    if (failure === undefined) {
      tally.done++;
      if (end !== done && !end.includes('k=v@1')) halves.add(`returned with ${end}`);
      return true;
    }
    if (isOverflow(failure)) tally.overflows++;
    else tally.other[String(failure)] = (tally.other[String(failure)] ?? 0) + 1;
    if (end !== untouched) halves.add(`threw ${failure} with ${end}`);
    return false;
  }

  // Optimized code has smaller frames, and checks the stack less often.
  const nodes = fresh();
  for (let i = 0; i < warmUps; i++) {
    nodes[0].state.x.version++;
    functions.gossipRound(nodes, 0, 1);
  }

  test(`${dives} dives to the end of the stack, calling on the way up, leave Go alive`, () => {
    for (let i = 0; i < dives; i++) {
      let successes = 0;
      const list = [];
      const dive = (...padding) => {
        try {
          dive(...padding);
        } catch (overflow) {
          if (successes >= 20) throw overflow; // enough stack again
          const result = attempt(i % 2 === 1);
          if (result.failure === undefined) successes++;
          list.push(result);
          throw overflow;
        }
      };
      try {
        dive(...new Array(frames[i % frames.length] + (i >> 3) % 3).fill(i));
      } catch { /* the engine's RangeError */ }
      list.forEach(record);
      stillWorks(functions);
    }
  });

  test(`${falls} endless recursions that call at every level leave Go alive`, () => {
    for (let i = 0; i < falls; i++) {
      const nodes = fresh();
      const fall = (...padding) => {
        functions.gossipRound(nodes, 0, 1);
        fall(...padding);
      };
      try {
        fall(...new Array(frames[i % frames.length] * 4).fill(i));
      } catch { /* the engine's RangeError */ }
      stillWorks(functions);
    }
  });

  test('every overflow came out as the engine\'s error', () => {
    const other = Object.entries(tally.other).map(([failure, count]) => `${count} x ${failure}`);
    check(other.length === 0, other.slice(0, 5).join('; '));
    check(tally.overflows > 0, 'no call overflowed');
  });

  test('no overflow left a half-done merge', () => {
    check(halves.size === 0, `${halves.size} kinds: ${[...halves].slice(0, 5).join('; ')}`);
  });
}
