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
//   { kind: 'changed', number, nodes, problem }            at the end, the nodes of a case are not as its last call has left them
//   { kind: 'endless', line, column, isLoop }               see endless.js
//   { kind: 'end', problem }                               the program broke its runner
//   { kind: 'done' }                                       all cases have run
//   { kind: 'closed' }                                     the program has closed its worker
//   { kind: 'flooded' }                                    everything after this is left out, see outlet.js
// A problem is { reason, message, line, column } or null.
//
// This file takes all its tools before the program runs, because the program may
// replace any built-in of its realm.
import { provideEnvironment } from './environment.js';
import { watchLoops } from './endless.js';
import { guarded } from './guarded.js';
import { prepareProgram } from './load.js';
import { createMoments } from './moments.js';
import { createOutput } from './output.js';
import { plainly } from './plain.js';
import { createUnreadRecorder } from './recorder.js';
import { brief, createSteps, textOf } from './steps.js';
import { runTopLevel, stillAwaits } from './top-level.js';

const { Function, Reflect } = globalThis;
const { apply } = Reflect;
const { parse: parseJSON } = JSON;
const { setTimeout: startTimer } = globalThis;

/** How long to wait for what calls have put off, in ms. */
const laterMs = 300;

export const observe = guarded(runCases);

/**
 * `cases` is JSON, which is quicker to pass on than objects. `round`, if it is not
 * empty, is the text of an expression for a correct gossipRound that replaces the
 * program's own. A run that judges the program's own has no correct one in its realm.
 * If the plan has places, the last call of each case is watched, or what does not end (loops.js). For `exactly` see steps.js.
 */
function runCases({ plan, cases: casesText, round: roundText, limits, exactly }, post, guard) {
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
  const moments = plan.watched && plan.places !== null ? createMoments(plan.places) : null;
  const loops = plan.looped && plan.places !== null ? watchLoops(plan.places, (place) => post({ kind: 'endless', ...place })) : null;
  const enoughMs = Math.min(limits.caseMs, limits.topLevelMs) / 2; // long enough to see which loop goes on
  const timed = (call) =>
    loops === null || call === undefined
      ? call
      : (...args) => {
          loops.begin(enoughMs);
          return apply(call, undefined, args);
        };
  const recorder = createUnreadRecorder(plan.places ?? []);
  const prepared = prepareProgram(plan, {
    recorder,
    standIns: standIn === undefined ? {} : { gossipRound: standIn },
    hooks: loops?.hooks ?? moments?.hooks ?? recorder.hooks,
  });
  const steps = createSteps({
    post,
    limits,
    exactly,
    postponed,
    place: prepared.place,
    caller: prepared.caller,
    moments,
    looksAgain: true,
  });
  post({ kind: 'start' });
  loops?.begin(enoughMs);
  if (prepared.failure !== undefined) runAll({}, prepared.failure);
  else runTopLevel(prepared, { whenIdle, ms: limits.topLevelMs / 2, guard }, load);

  /** The top level has run: to its end, or it still awaits something. */
  function load(thrown, isOver) {
    recorder.end();
    let failure;
    if (thrown !== undefined) {
      failure = steps.problem('threw', thrown.error);
      print(`Uncaught ${textOf(thrown.error)}`);
    } else if (!isOver) failure = brief('timeout', stillAwaits);
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
    const used = { __proto__: null, spreadInfo: timed(functions.spreadInfo), gossipRound: timed(standIn ?? functions.gossipRound) };
    for (let i = 0; i < cases.length; i++) steps.run(cases[i], used);
    let ended = false;
    const end = guard(() => {
      if (ended) return;
      ended = true;
      steps.end();
      post({ kind: 'done' });
    });
    whenIdle(end);
    startTimer(end, laterMs);
  }
}
