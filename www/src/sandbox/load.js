import { delegate } from './delegate.js';
import { positionIn, sourceName, unusedName, withoutPrefix } from './locate.js';
import { provideGlobals, withoutExports } from './modules.js';
import { compile, describeSyntaxError } from './syntax.js';

const { Error, Function, Object, Reflect } = globalThis;
const { apply } = Reflect;
const { bind } = Function.prototype;

/**
 * Runs the top level of a program and returns the functions of the given names
 * that it defines, in whatever way: declared, assigned to a global, exported.
 * `standIn`, if not null, takes the place of the program's own gossipRound.
 *
 * The program is the body of a function, as with new Function(code)(). In front
 * of it, in the same scope, stand closures that read the names: so they also
 * find what a program declared that ended early, by return or by throwing.
 *
 * Returns { functions, failure }, the latter { message or error, reason, line, column } or
 * undefined. Lines count from the program's first, though it is compiled with
 * one more before it.
 */
export function loadProgram(given, names, standIn) {
  const source = withoutPrefix(given);
  const functions = { __proto__: null };
  const { text, strict } = withoutExports(source);
  let program = text;
  if (standIn !== null) {
    const standInName = unusedName(source, 'standIn');
    Object.defineProperty(globalThis, standInName, { value: standIn });
    program = delegate(text, 'gossipRound', standInName);
    if (program === null) return { functions, failure: { error: new Error('the program cannot be taken apart'), reason: 'not-delegated' } };
    globalThis.gossipRound = standIn; // for a program that has none
  }
  const module = provideGlobals();

  const reader = unusedName(source, 'read');
  const readers = names.map((name) => `() => ${name}`).join(', ');
  const body = `${strict ? '"use strict"; ' : ''}${reader}(${readers});\n${program}\n//# sourceURL=${sourceName}`;
  let read = [];
  let compiled;
  try {
    compile(Function, program); // by itself: a program must not close the wrapper and go on outside
    compiled = Function(reader, body);
  } catch (error) {
    return { functions, failure: describeSyntaxError(text, error) };
  }
  let failure;
  let result;
  try {
    result = apply(compiled, strict ? undefined : globalThis, [(...closures) => { read = closures; }]);
  } catch (error) {
    failure = { error, reason: 'threw', ...positionIn(error, 1) };
  }
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    functions[name] = firstFunction(read[i], () => globalThis[name], () => method(module.exports, name), () => method(result, name));
  }
  return { functions, failure };
}

/** The result of the first reader that returns a function, undefined if none does. */
function firstFunction(...readers) {
  for (let i = 0; i < readers.length; i++) {
    try {
      const value = readers[i]();
      if (typeof value === 'function') return value;
    } catch {
      // not declared, or not initialized: it is not there
    }
  }
  return undefined;
}

/** A function that an object has, bound to it: it may use another one by way of `this`. */
function method(object, name) {
  const found = object[name];
  return typeof found === 'function' ? apply(bind, found, [object]) : undefined;
}
