// Compiles a program and runs its top level, the same way whether it is run or checked:
// neither what the program finds nor its functions' source text gives that away.
import { exposeGlobals } from './globals.js';
import { beginsAfter, callerIn, positionIn } from './locate.js';
import { names } from './names.js';
import { showAsWritten } from './written.js';

const { eval: evaluate, Function, Reflect } = globalThis;
const AsyncFunction = (async () => {}).constructor;
const { apply } = Reflect;
const { bind } = Function.prototype;
const { then } = Promise.prototype;

/**
 * Prepares a program to be run, by its plan (plan.js): its two functions report every call
 * to `recorder` (recorder.js), or `standIns`, by their names, replace them. `hooks` are
 * those that its text calls, see hooks.js.
 *
 * Returns { failure } with { reason, message, line, column } if that is impossible,
 * else { run, functions, place, caller }. run() runs the top level and returns { thrown, ended }:
 * undefined or { error }, and a function that calls back once a program that awaits at its
 * top level has ended, with what it has thrown if it did; null for other programs.
 * functions(module) returns the functions by name, bound to their objects.
 * place(error) returns the place in the given text where something was thrown, as
 * { line, column }, or {}; caller(error) that of the call of the function that threw it, if
 * it stands in another line.
 * @returns {any}
 */
export function prepareProgram(plan, { recorder, standIns = /** @type {any} */ ({}), hooks = /** @type {any} */ (undefined) }) {
  if (plan.failure !== undefined) return { failure: plan.failure };
  const { awaits, isModule, map } = plan;
  beginsAfter(plan.before, map, plan.hooks);
  if (plan.source !== undefined) showAsWritten(plan);
  let make;
  try {
    // Compiled alone first: a program must not close the wrapper and continue outside of it.
    // What counts is how the engine reads it, not the parser; this takes microseconds.
    if (awaits) AsyncFunction(plan.text);
    else Function(plan.text);
    make = evaluate(plan.code);
  } catch (error) {
    return { failure: { reason: 'syntax-error', message: `${error.name}: ${error.message}`, ...plan.syntax } };
  }

  let read = null;
  const main = make({
    __proto__: null,
    ...standIns,
    read(round, spread, objects, declared) {
      if (read !== null) return;
      read = { gossipRound: round, spreadInfo: spread, objects };
      exposeGlobals(declared);
    },
    recorder,
    hooks,
    required: globalThis.require,
    meta: { __proto__: null, url: 'file:///program.js', filename: '/program.js', dirname: '/', main: true },
  });
  let result;
  return {
    run() {
      if (standIns.gossipRound !== undefined) globalThis.gossipRound = standIns.gossipRound; // for a program that does not have one
      let thrown;
      try {
        result = apply(main, isModule ? undefined : globalThis, []);
      } catch (error) {
        thrown = { error };
      }
      const waits = thrown === undefined && awaits;
      return { thrown, ended: waits ? (call) => whenEnded(result, call) : null };
    },
    functions(given) {
      const functions = { __proto__: null };
      for (let i = 0; i < names.length; i++) {
        const name = names[i];
        functions[name] =
          first(read[name], (reader) => reader()) ??
          first([globalThis], (object) => object[name]) ??
          first(read.objects, (reader) => method(reader(), name)) ??
          first([given], ({ exports }) => method(exports, name)) ??
          first([result], (object) => method(object, name));
      }
      return functions;
    },
    place: positionIn,
    caller: callerIn,
  };
}

/** Calls back once a promise is settled: with nothing, or { error }. */
function whenEnded(promise, call) {
  try {
    apply(then, promise, [() => call(undefined), (error) => call({ error })]);
  } catch (error) {
    call({ error }); // the program has changed how promises are made
  }
}

/** The first function that `find` finds in one of some places, undefined if there is none. */
function first(places, find) {
  for (let i = 0; i < places.length; i++) {
    try {
      const value = find(places[i]);
      if (typeof value === 'function') return value;
    } catch {
      // not declared or not initialized, so it does not exist
    }
  }
  return undefined;
}

/** A function of an object, bound to it, because it may use another one through `this`. */
function method(object, name) {
  const found = object[name];
  return typeof found === 'function' ? apply(bind, found, [object]) : undefined;
}
