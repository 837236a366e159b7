// Compiles a program and runs its top level, the same way whether it is run or checked:
// neither what the program finds nor its functions' source text gives that away.
import { delegations } from './delegate.js';
import { names } from './definitions.js';
import { edit, unusedName } from './edit.js';
import { exposeGlobals } from './globals.js';
import { beginsAfter, positionIn, sourceName } from './locate.js';
import { describeFence, describeSyntaxError } from './syntax.js';
import { traces } from './trace.js';

const { eval: evaluate, Reflect } = globalThis;
const { apply } = Reflect;
const { bind } = Function.prototype;
const { then } = Promise.prototype;

/**
 * Prepares a program (program.js) to be run: its two functions report every call to
 * `recorder` (recorder.js), or `standIns`, by their names, replace them. `edits` are made
 * in its text as well.
 *
 * The program becomes the body of a function, as with new Function(code)(). In front of
 * it, in the same scope, are closures that read the names. So they find what the
 * program declared even if it ended early, by return or by throwing.
 *
 * Returns { failure } with { reason, message, line, column } if that is impossible,
 * else { run, functions, place }. run() runs the top level and returns { thrown, ended }:
 * undefined or { error }, and a function that calls back once a program that awaits at its
 * top level has ended, with what it has thrown if it did; null for other programs.
 * functions(module) returns the functions by name, bound to their objects.
 * place(error) returns the place in the given text where something was thrown, as
 * { line, column }, or {}.
 * @returns {any}
 */
export function prepareProgram(program, { recorder, standIns = /** @type {any} */ ({}), edits = /** @type {object[]} */ ([]) }) {
  const { source, text, strict, module, globals, found } = program;
  const fenced = describeFence(program);
  if (fenced !== undefined) return { failure: fenced };
  if (standIns.gossipRound !== undefined && found === null) {
    return { failure: { reason: 'not-delegated', message: 'the program cannot be parsed', line: 0, column: 0 } };
  }
  /** @type {any} */
  const own = { meta: program.meta };
  for (const name of ['read', 'recorder', 'value']) own[name] = unusedName(source, name);
  for (const name of names) own[name] = unusedName(source, `standIn_${name}`);
  const changes = [...program.edits, ...edits];
  for (const name of found === null ? [] : names) {
    const values = found.values[name];
    changes.push(...(standIns[name] === undefined ? traces(values, name, own.recorder) : delegations(values, own[name])));
  }

  const closures = [
    ...names.map((name) => [...(module?.exported[name] === undefined ? [] : [module.exported[name]]), name]).map(readersOf),
    readersOf(module?.objects ?? []),
    `[${globals
      .filter(({ name }) => standIns[name] === undefined)
      .map(({ name, isFunction }) => `["${name}", ${isFunction}, () => ${name}, (${own.value}) => (${name} = ${own.value})]`)
      .join(', ')}]`,
  ];
  // Constants, which a program that guesses their names cannot replace.
  const given = `const { ${Object.entries(own)
    .map(([key, name]) => `${key}: ${name}`)
    .join(', ')} } = arguments[0];`; // prettier-ignore
  const begin = `(function () { ${given} return ${module?.awaits.length > 0 ? 'async ' : ''}function () { ${strict ? '"use strict"; ' : ''}${own.read}(${closures.join(', ')}); `;
  // All on the first line, so that lines in stack traces are those of the program.
  beginsAfter(begin.length);
  const edited = edit(source, changes);
  let make;
  try {
    // Compiled alone first: a program must not close the wrapper and continue outside of it.
    // What counts is how the engine reads it, not the parser; this takes microseconds.
    program.make(text);
    make = evaluate(`${begin}${edited.text}\n}})\n//# sourceURL=${sourceName}`);
  } catch (error) {
    return { failure: describeSyntaxError(program, error) };
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
    meta: { __proto__: null, url: 'file:///program.js', filename: '/program.js', dirname: '/', main: true },
  });
  let result;
  return {
    run() {
      if (standIns.gossipRound !== undefined) globalThis.gossipRound = standIns.gossipRound; // for a program that does not have one
      let thrown;
      try {
        result = apply(main, module === null ? globalThis : undefined, []);
      } catch (error) {
        thrown = { error };
      }
      const waits = thrown === undefined && module !== null && module.awaits.length > 0;
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
    place(error) {
      const { line, column } = positionIn(error);
      return line === undefined ? {} : edited.original(line, column);
    },
  };
}

/** An array of functions that read bindings, as text. */
const readersOf = (bindings) => `[${bindings.map((name) => `() => ${name}`).join(', ')}]`;

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
