// Makes the calls of the cases of a check and reports what they do, see observe.js. All
// tools are taken before the program runs.
import { inspect } from './inspect.js';
import { list } from './sendable.js';
import { createReader } from './states.js';

const { Object, Promise, Reflect, String } = globalThis;
const { isPrototypeOf } = Object.prototype;
const { apply } = Reflect;
const promises = Promise.prototype;
const generators = Object.getPrototypeOf(function* () {}).prototype;
const asyncGenerators = Object.getPrototypeOf(async function* () {}).prototype;
const { slice, startsWith } = String.prototype;
const ofStandIn = 'TypeError: gossipRound: '; // how a correct gossipRound complains of the program that calls it

export const brief = (reason, message) => ({ reason, message, line: 0, column: 0 });

/**
 * `postponed` tells how much work has been put off (timers.js), place(error) and caller(error)
 * where something was thrown (load.js), and `moments` are of a program that is watched, else null.
 * If `exactly`, each call is reported before the next one. `looksAgain`: whether all cases are read once more at the end. Returns
 *   run(case, functions)      makes the calls of a case
 *   problem(reason, error)    what to report of something that was thrown
 *   end()                     the last case has run, and what it has put off: reports the last step if that is watched, and
 *                             the cases that have changed since their last steps
 */
export function createSteps({ post, limits, exactly, postponed, place, caller, moments, looksAgain }) {
  let held = null; // reports the last step of the last case, if that is watched
  const kept = list(); // for each case, how to read it again; null if it has ended early
  return { run, problem, end };

  function run({ nodes, calls }, functions) {
    held?.(); // of the case before
    held = null;
    const { read: readStates, lasting } = createReader(nodes);
    let states = null;
    for (let j = 0; j < calls.length; j++) {
      states = step(nodes, calls[j], readStates, j === calls.length - 1, functions[calls[j][0]]);
      if (states === null) break;
    }
    if (looksAgain) kept[kept.length] = states === null ? null : lasting(states);
  }

  function end() {
    held?.();
    for (let i = 0; i < kept.length; i++) if (kept[i] !== null) lookAgain(i, kept[i]);
  }

  /** A call may be right when it returns, and its work be undone later: after an await, or in a call with other nodes. */
  function lookAgain(number, again) {
    let changed;
    try {
      changed = again(limits.parts);
    } catch (error) {
      changed = { __proto__: null, nodes: null, problem: problem('threw', error) };
    }
    if (changed === null) return;
    const { nodes, problem: trouble } = changed;
    post({ kind: 'changed', number, nodes, problem: trouble }, nodes === null ? undefined : nodes.length, !exactly);
  }

  function problem(reason, error) {
    const message = textOf(error);
    const from = placeIn(caller, error);
    if (from.line === 0) return { reason, message, ...placeIn(place, error) };
    if (apply(startsWith, message, [ofStandIn])) return { reason, message, ...from };
    return { reason, message: `${message} (called from line ${from.line})`, ...placeIn(place, error) };
  }

  /** Makes a call and reports; returns the text of the nodes, or null if the case cannot go on. */
  function step(nodes, call, readStates, last, target) {
    if (target === undefined) {
      post({
        kind: 'step',
        nodes: null,
        late: false,
        promised: false,
        last: true,
        problem: brief('missing', `${call[0]} is not defined`),
        moments: null,
      });
      return null;
    }
    const args = call.length === 3 ? [nodes, call[1], call[2]] : [nodes, call[1], call[2], call[3]];
    const before = postponed();
    let trouble = null;
    let promised = false;
    let generated = false;
    if (last) moments?.begin(nodes, readStates);
    try {
      const result = apply(target, undefined, args);
      promised = apply(isPrototypeOf, promises, [result]);
      generated = apply(isPrototypeOf, generators, [result]) || apply(isPrototypeOf, asyncGenerators, [result]);
    } catch (error) {
      trouble = problem('threw', error);
    }
    const told = last && moments !== null ? moments.end() : null;
    const late = postponed() > before || promised || generated;
    if (generated) trouble = brief('async', `${call[0]} is a generator: calling it runs none of its code`);
    let states = null;
    let parts = 0;
    try {
      const read = readStates(limits.parts);
      states = read.nodes;
      parts = read.parts;
      trouble ??= read.problem;
    } catch (error) {
      trouble ??= problem('threw', error);
    }
    const event = { kind: 'step', nodes: states, late, promised, last: last || trouble !== null, problem: trouble, moments: told };
    const cost = parts + (told === null ? 0 : told.length) + (trouble === null ? 0 : trouble.message.length);
    if (told === null || trouble !== null || late) post(event, cost, !exactly);
    else {
      const isChanged = watchForChanges(() => readStates(limits.parts, false).nodes);
      held = () => post({ ...event, late: isChanged() }, cost);
    }
    return trouble === null ? states : null;
  }
}

/** Where `find` finds an error, { line, column }, 0 and 0 if nowhere. */
export function placeIn(find, error) {
  try {
    const { line = 0, column = 0 } = find(error);
    return { line, column };
  } catch {
    return { line: 0, column: 0 };
  }
}

/**
 * Returns a function that tells whether what `read` reads has changed since. An await puts
 * off work without calling anything that could be counted.
 */
function watchForChanges(read) {
  const safely = () => {
    try {
      return read();
    } catch {
      return null; // the program's own code has thrown
    }
  };
  const before = safely();
  return () => safely() !== before;
}

/** What was thrown, as text. It may be anything, even something that throws when inspected. */
export function textOf(error) {
  try {
    return clip(inspect(error));
  } catch {
    return 'something that cannot be shown';
  }
}

/** As much of a message as people read; the rest would only slow down the page. */
const clip = (text) => apply(slice, text, [0, 1000]);
