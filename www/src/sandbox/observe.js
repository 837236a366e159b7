// Runs a learner's two functions on the cases of a check and reports the states
// after every call; then the worker is discarded. It judges nothing and knows no
// expected result. Reports are events:
//   { kind: 'start' }                                      the program is about to run
//   { kind: 'line', level, text }                          console output
//   { kind: 'loaded', missing, problem }                   the top level has run; missing: an array of
//                                                          { name, defined: whether the text defines it } and null
//   { kind: 'step', nodes, late, promised, last, problem, moments }   a call has returned or thrown, see states.js for
//                                                          the nodes; last: the next call begins a new case;
//                                                          moments: see moments.js, null if there are none
//   { kind: 'end', problem }                               the program broke its runner
//   { kind: 'done' }                                       all cases have run
//   { kind: 'closed' }                                     the program has closed its worker
//   { kind: 'flooded' }                                    everything after this is left out, see outlet.js
// A problem is { reason, message, line, column } or null.
//
// This file takes all its tools before the program runs, because the program may
// replace any built-in of its realm.
import { provideEnvironment } from './environment.js';
import { inspect } from './inspect.js';
import { prepareProgram } from './load.js';
import { createMoments } from './moments.js';
import { createOutlet } from './outlet.js';
import { createOutput } from './output.js';
import { plainly } from './plain.js';
import { silent } from './recorder.js';
import { createReader } from './states.js';

const { Function, Object, Promise, Reflect, String } = globalThis;
const { isPrototypeOf } = Object.prototype;
const { apply } = Reflect;
const promises = Promise.prototype;
const generators = Object.getPrototypeOf(function* () {}).prototype;
const asyncGenerators = Object.getPrototypeOf(async function* () {}).prototype;
const { slice } = String.prototype;
const { parse: parseJSON } = JSON;
const { setTimeout: startTimer } = globalThis;

export function observe(job, port) {
  const post = createOutlet(port, job.budget);
  const guard =
    (work) =>
    (...args) => {
      try {
        apply(work, undefined, args);
      } catch {
        post({ kind: 'end', problem: brief('ended', 'the program broke its runner') });
      }
    };
  guard(runCases)(job, post, guard);
}

const brief = (reason, message) => ({ reason, message, line: 0, column: 0 });

/**
 * `cases` is JSON, which is quicker to pass on than objects. `round`, if it is not
 * empty, is the text of an expression for a correct gossipRound that replaces the
 * program's own. A run that judges the program's own has no correct one in its realm.
 * If the plan has places, the last call of each case is watched.
 */
function runCases({ plan, cases: casesText, round: roundText, limits }, post, guard) {
  const output = createOutput(
    plainly((level, text) => post({ kind: 'line', level, text })),
    limits,
  );
  const print = (text) => output.send({ kind: 'line', level: 'error', text: output.clip(text), indent: 0 }, 1, text.length);
  const { node, whenIdle, postponed } = provideEnvironment({
    post,
    output,
    onError: () => {}, // errors outside of calls are not results of calls
  });

  const cases = parseJSON(casesText);
  const { defined } = plan;
  const standIn = roundText === '' ? undefined : Function(`"use strict"; return ${roundText}`)();
  const moments = plan.places === null ? null : createMoments(plan.places);
  const prepared = prepareProgram(plan, {
    recorder: silent,
    standIns: standIn === undefined ? {} : { gossipRound: standIn },
    hooks: moments?.hooks,
  });
  post({ kind: 'start' });
  let round;
  let spread;
  let held = null; // the last step of a case that is watched
  if (prepared.failure !== undefined) runAll({}, prepared.failure);
  else {
    const { thrown, ended } = prepared.run();
    if (ended === null) load(thrown, true);
    else waitFor(ended, { whenIdle, ms: limits.topLevelMs / 2 }, guard(load));
  }

  /** The top level has run: to its end, or it still awaits something. */
  function load(thrown, isOver) {
    let failure;
    if (thrown !== undefined) {
      failure = problem('threw', thrown.error);
      print(`Uncaught ${textOf(thrown.error)}`);
    } else if (!isOver) {
      const message = 'the top level of the program still awaits something, and so what comes after it does not exist';
      failure = brief('timeout', message);
    }
    node.end();
    runAll(prepared.functions(node.module), failure);
  }

  function runAll(functions, failure) {
    post({
      kind: 'loaded',
      missing: [
        functions.gossipRound === undefined ? { name: 'gossipRound', defined: defined[0] } : null,
        functions.spreadInfo === undefined ? { name: 'spreadInfo', defined: defined[1] } : null,
      ],
      problem: failure === undefined ? null : { line: 0, column: 0, ...failure },
    });
    spread = functions.spreadInfo;
    round = standIn ?? functions.gossipRound;
    for (let i = 0; i < cases.length; i++) {
      const { nodes, calls } = cases[i];
      const readStates = createReader(nodes);
      for (let j = 0; j < calls.length; j++) {
        if (!step(nodes, calls[j], readStates, j === calls.length - 1)) break;
      }
    }
    if (held === null) post({ kind: 'done' });
    else startTimer(guard(release), 0);
  }

  /** Reports the step that was held back, now that all that awaited nothing more has run. */
  function release() {
    const { event, cost, isChanged } = held;
    post({ ...event, late: isChanged() }, cost);
    post({ kind: 'done' });
  }

  function problem(reason, error) {
    const caller = placeIn(prepared.caller, error).line;
    return { reason, message: textOf(error) + (caller === 0 ? '' : ` (called from line ${caller})`), ...placeIn(prepared.place, error) };
  }

  function placeIn(find, error) {
    try {
      const { line = 0, column = 0 } = find(error);
      return { line, column };
    } catch {
      return { line: 0, column: 0 };
    }
  }

  /** Makes a call and reports; returns whether the case can go on. */
  function step(nodes, call, readStates, last) {
    const target = call[0] === 'gossipRound' ? round : spread;
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
      return false;
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
    if (told === null || trouble !== null || late) post(event, cost);
    else held = { event, cost, isChanged: watchForChanges(() => readStates(limits.parts, false).nodes) };
    return trouble === null;
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

/**
 * Calls back once: when the top level has ended, with what it has thrown and true; when it
 * awaits something although nothing is left to run, or still does after some time, with false.
 */
function waitFor(ended, { whenIdle, ms }, call) {
  let called = false;
  const once = (thrown, isOver) => {
    if (called) return;
    called = true;
    call(thrown, isOver);
  };
  ended((thrown) => once(thrown, true));
  whenIdle(() => once(undefined, false));
  startTimer(() => once(undefined, false), ms);
}

/** What was thrown, as text. It may be anything, even something that throws when inspected. */
function textOf(error) {
  try {
    return clip(inspect(error));
  } catch {
    return 'something that cannot be shown';
  }
}

/** As much of a message as people read; the rest would only slow down the page. */
const clip = (text) => apply(slice, text, [0, 1000]);
