// Runs a learner's two functions on the cases of a check and reports the states
// after every call, then is thrown away. It judges nothing and knows no expected
// result. Reports are events:
//   { kind: 'start' }                                      the program is about to run
//   { kind: 'line', level, text }                          console output
//   { kind: 'loaded', missing, problem }                   the top level has run; missing: an array of
//                                                          { name, defined: whether the text defines it } and null
//   { kind: 'case' }                                       the next case begins
//   { kind: 'step', nodes, late, problem }                 a call has returned or thrown; see below
//   { kind: 'end', problem }                               the program ended its own run
//   { kind: 'done' }                                       all cases have run
// A problem is { reason, message, line, column } or null.
//
// All of this file's own tools are taken before the program runs: it may
// replace any built-in of its realm.
import { createConsole } from './console.js';
import { defines } from './delegate.js';
import { inspect } from './inspect.js';
import { positionIn } from './locate.js';
import { loadProgram } from './load.js';
import { measure, noData } from './measure.js';
import { plainly } from './plain.js';

const { Array, Error, Object, Promise, Reflect, String, TypeError, structuredClone } = globalThis;
const { defineProperty } = Object;
const { isPrototypeOf } = Object.prototype;
const { apply } = Reflect;
const promises = Promise.prototype;
const generators = Object.getPrototypeOf(function* () {}).prototype;
const asyncGenerators = Object.getPrototypeOf(async function* () {}).prototype;
const { slice } = String.prototype;
const { postMessage } = MessagePort.prototype;
const { preventDefault } = Event.prototype;
const DataCloneError = 25; // DOMException.DATA_CLONE_ERR
const codeOf = Object.getOwnPropertyDescriptor(DOMException.prototype, 'code').get;
const closeRealm = globalThis.close.bind(globalThis);

const names = ['gossipRound', 'spreadInfo'];

/** More nodes than any case has; a program may change the length of the array. */
const maxNodes = 1000;

export function observe(job) {
  const standIn = standIns[job.round];
  if (standIn === undefined) throw new Error(`there is no gossipRound "${job.round}"`);
  const post = (event) => apply(postMessage, job.port, [event]);
  try {
    runCases(job, standIn, post);
  } catch {
    post({ kind: 'end', problem: brief('ended', 'the program broke what runs it') });
  }
}

const brief = (reason, message) => ({ reason, message, line: 0, column: 0 });

function runCases({ source, cases, limits }, standIn, post) {
  const problem = (reason, error) => ({ reason, message: textOf(error), ...placeOf(error) });
  let late = 0; // how often the program has put work off

  const line = (level, text) => post({ kind: 'line', level, text });
  globalThis.console = createConsole(plainly(line), limits);
  silence((message) => {
    post({ kind: 'end', problem: brief('ended', message) });
    closeRealm();
  });
  watchPostponing(() => { late++; });
  // Rejections and errors outside the calls are no result of a call.
  const ignore = (event) => apply(preventDefault, event, []);
  addEventListener('error', ignore);
  addEventListener('unhandledrejection', ignore);

  post({ kind: 'start' });
  // Before the program runs, which may spoil every tool: whether it defines the names at all.
  const defined = [defines(source, 'gossipRound'), defines(source, 'spreadInfo')];
  const { functions, failure } = loadProgram(source, names, standIn);
  if (failure?.reason === 'threw') line('error', `Uncaught ${textOf(failure.error)}`);
  const missing = [
    functions.gossipRound === undefined ? { name: 'gossipRound', defined: defined[0] } : null,
    functions.spreadInfo === undefined ? { name: 'spreadInfo', defined: defined[1] } : null,
  ];
  const { spreadInfo: spread } = functions;
  const round = standIn ?? functions.gossipRound;
  post({
    kind: 'loaded',
    missing,
    problem: failure === undefined ? null
      : { reason: failure.reason, message: failure.message ?? textOf(failure.error), line: failure.line ?? 0, column: failure.column ?? 0 },
  });

  for (let i = 0; i < cases.length; i++) {
    const { nodes, calls } = cases[i];
    post({ kind: 'case' });
    for (let j = 0; j < calls.length; j++) {
      if (!step(nodes, calls[j])) break;
    }
  }
  post({ kind: 'done' });

  /** Makes a call and reports; returns whether the case goes on. */
  function step(nodes, call) {
    const target = call[0] === 'gossipRound' ? round : spread;
    if (target === undefined) {
      post({ kind: 'step', nodes: null, late: false, problem: brief('missing', `${call[0]} is not defined`) });
      return false;
    }
    const args = call.length === 3 ? [nodes, call[1], call[2]] : [nodes, call[1], call[2], call[3]];
    late = 0;
    let trouble = null;
    let promised = false;
    let generated = false;
    try {
      const result = apply(target, undefined, args);
      promised = apply(isPrototypeOf, promises, [result]);
      generated = apply(isPrototypeOf, generators, [result]) || apply(isPrototypeOf, asyncGenerators, [result]);
    } catch (error) {
      trouble = problem('threw', error);
    }
    const postponed = late > 0 || promised || generated;
    if (promised) trouble = brief('async', `${call[0]} returned a promise`);
    if (generated) trouble = brief('async', `${call[0]} is a generator: a call runs nothing of it`);
    let states = null;
    try {
      states = structuredClone(statesOf(nodes));
      const left = measure(states, limits.parts);
      if (left < 0) {
        states = null;
        trouble ??= left === noData
          ? brief('not-cloneable', 'a state holds something other than data, such as a platform object')
          : brief('too-large', `the states hold more than ${limits.parts} keys, items and characters, or are nested too deep`);
      }
    } catch (error) {
      trouble ??= problem(isCloneError(error) ? 'not-cloneable' : 'threw', error);
    }
    post({ kind: 'step', nodes: states, late: postponed, problem: trouble });
    return trouble === null;
  }
}

/** An array of { state } for the nodes; null for what is no object. */
function statesOf(nodes) {
  const count = nodes.length;
  if (!(count <= maxNodes)) throw new Error(`the nodes array has the length ${String(count)}`);
  const states = new Array(count);
  for (let i = 0; i < count; i++) {
    const node = nodes[i];
    const value = typeof node === 'object' && node !== null ? { __proto__: null, state: node.state } : null;
    defineProperty(states, i, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
  }
  return states;
}

function isCloneError(error) {
  try {
    return apply(codeOf, error, []) === DataCloneError;
  } catch {
    return false; // no DOMException
  }
}

/** What was thrown, as text; it may be anything, also something that throws when looked at. */
function textOf(error) {
  try {
    return clip(inspect(error));
  } catch {
    return 'something that cannot be shown';
  }
}

/** As much of a message as people read; the rest would only burden the page. */
const clip = (text) => apply(slice, text, [0, 1000]);

function placeOf(error) {
  try {
    const { line = 0, column = 0 } = positionIn(error, 1);
    return { line, column };
  } catch {
    return { line: 0, column: 0 };
  }
}

/**
 * A correct gossipRound, for judging a spreadInfo by itself; `handedOver` makes
 * what is stored of an entry. It bears what is no entry, and returns the nodes
 * for programs that go on with those.
 */
const correctRound = (handedOver) => (nodes, sourceIdx, targetIdx) => {
  const give = (from, to) => {
    for (const key in from) {
      const theirs = from[key] ?? {};
      if (to[key] == null || theirs.version > to[key].version) to[key] = handedOver(theirs);
    }
  };
  const stateAt = (index, name) => {
    if (nodes?.[index]?.state === undefined) throw new TypeError(`gossipRound: "${name}" must be an index of nodes, got ${inspect(index)}`);
    return nodes[index].state;
  };
  const source = stateAt(sourceIdx, 'sourceIdx');
  const target = stateAt(targetIdx, 'targetIdx');
  give(source, target);
  give(target, source);
  return nodes;
};

/** What takes the place of the program's own gossipRound, by the names that the judge gives them. */
const standIns = {
  __proto__: null,
  '': null, // nothing does
  copying: correctRound(({ value, version }) => ({ value, version })),
  sharing: correctRound((entry) => entry),
};

/**
 * Takes from the realm what reaches the frame that owns it: posting, which could
 * flood it, and closing, which would leave the frame waiting.
 */
function silence(onClose) {
  const replace = (name, value) => {
    for (let object = globalThis; object !== null; object = Object.getPrototypeOf(object)) {
      if (Object.hasOwn(object, name)) defineProperty(object, name, { value, writable: true, configurable: true, enumerable: true });
    }
  };
  replace('postMessage', function postMessage() {});
  replace('close', function close() { onClose('the program called close()'); });
}

/** Calls `note` whenever the program puts work off for later. */
function watchPostponing(note) {
  const watch = (object, name) => {
    const original = object[name];
    if (typeof original !== 'function') return;
    object[name] = function (...args) {
      note();
      return apply(original, this, args);
    };
  };
  for (const name of ['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame']) watch(globalThis, name);
  watch(promises, 'then');
}
