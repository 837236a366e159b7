// Compiles a program and runs its top level, the same way whether it is run or checked:
// neither what the program finds nor its functions' source text gives that away.
import { delegations } from './delegate.js';
import { names } from './definitions.js';
import { edit, unusedName } from './edit.js';
import { positionIn, sourceName } from './locate.js';
import { describeFence, describeSyntaxError } from './syntax.js';
import { traces } from './trace.js';

const { Function, Reflect } = globalThis;
const { apply } = Reflect;
const { bind } = Function.prototype;

/**
 * Prepares a program (program.js) to be run: its two functions report every call to
 * `recorder` (recorder.js), and if `standIn` is not null, it replaces the program's
 * gossipRound. `edits` are made in its text as well.
 *
 * The program becomes the body of a function, as with new Function(code)(). In front of
 * it, in the same scope, are closures that read the names. So they find what the
 * program declared even if it ended early, by return or by throwing.
 *
 * Returns { failure } with { reason, message, line, column } if that is impossible,
 * else { run, place }. run(module) runs the top level and returns { functions, thrown }:
 * the functions by name, bound to their objects, and undefined or { error }.
 * place(error) returns the place in the given text where something was thrown, as
 * { line, column }, or {}.
 * @returns {any}
 */
export function prepareProgram(program, { recorder, standIn = null, edits = /** @type {object[]} */ ([]) }) {
  const { source, exports, text, strict, found } = program;
  const fenced = describeFence(program);
  if (fenced !== undefined) return { failure: fenced };
  if (standIn !== null && found === null) {
    return { failure: { reason: 'not-delegated', message: 'the program cannot be parsed', line: 0, column: 0 } };
  }
  const [reader, recorderName, standInName] = ['read', 'recorder', 'standIn'].map((name) => unusedName(source, name));
  const changes = [...exports, ...edits];
  if (found !== null) {
    const { gossipRound, spreadInfo } = found.values;
    changes.push(...(standIn === null ? traces(gossipRound, 'gossipRound', recorderName) : delegations(gossipRound, standInName)));
    changes.push(...traces(spreadInfo, 'spreadInfo', recorderName));
  }
  const edited = edit(source, changes);

  const readers = names.map((name) => `() => ${name}`).join(', ');
  // Constants, which a program that guesses their names cannot replace.
  const given = `const { read: ${reader}, recorder: ${recorderName}, standIn: ${standInName} } = arguments[0];`;
  const begin = `${given} return function () { ${strict ? '"use strict"; ' : ''}${reader}(${readers});`;
  let make;
  try {
    // Compiled alone first: a program must not close the wrapper and continue outside of it.
    // What counts is how the engine reads it, not the parser; this takes microseconds.
    Function(text);
    make = Function(`${begin}\n${edited.text}\n}\n//# sourceURL=${sourceName}`);
  } catch (error) {
    return { failure: describeSyntaxError(program, error) };
  }

  let read = null;
  const main = make({
    read(...closures) {
      read ??= closures;
    },
    recorder,
    standIn,
  });
  return {
    run(module) {
      if (standIn !== null) globalThis.gossipRound = standIn; // for a program that does not have one
      let result;
      let thrown;
      try {
        result = apply(main, strict ? undefined : globalThis, []);
      } catch (error) {
        thrown = { error };
      }
      const functions = { __proto__: null };
      for (let i = 0; i < names.length; i++) {
        const name = names[i];
        functions[name] = firstFunction(
          read[i],
          () => globalThis[name],
          () => method(module.exports, name),
          () => method(result, name),
        );
      }
      return { functions, thrown };
    },
    place(error) {
      const { line, column } = positionIn(error);
      return line === undefined ? {} : edited.original(line, column);
    },
  };
}

/** The result of the first reader that returns a function, undefined if none does. */
function firstFunction(...readers) {
  for (let i = 0; i < readers.length; i++) {
    try {
      const value = readers[i]();
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
