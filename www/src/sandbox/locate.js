import { parse } from 'acorn'; // engines do not tell where a syntax error is

const { Number, RegExp, String } = globalThis;
const { apply } = globalThis.Reflect;
const { exec } = RegExp.prototype; // a program may change these
const { slice } = String.prototype;
const longest = 20_000;

/** The name of the learner's program in stack traces. */
export const sourceName = 'program.js';

const inProgram = new RegExp(`${sourceName.replace('.', '\\.')}:(\\d+):(\\d+)`);

// The Function constructor puts these before the program's first line.
const linesBefore = Function('mark').toString().split('mark')[0].split('\n').length - 1;

/** How every program is parsed: as the body of a function, like new Function(code). */
export const parseProgram = (code) =>
  parse(code, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true, locations: true });

/** { line, column } of a program's syntax error, counted from 1, or {} if the parser accepts it. */
export function locateSyntaxError(code) {
  try {
    parseProgram(code);
    return {};
  } catch (error) {
    return error.loc ? { line: error.loc.line, column: error.loc.column + 1 } : {};
  }
}

/**
 * { line, column } of the innermost place in the program that an error's stack
 * names, or {}. `before` is how many lines were put in front of the program.
 */
export function positionIn(error, before = 0) {
  let stack;
  try {
    stack = apply(slice, String(error.stack), [-longest]); // the message stands first, and can be long
  } catch {
    return {}; // no error, or one whose stack cannot be read
  }
  const place = apply(exec, inProgram, [stack]);
  return place === null ? {} : { line: Number(place[1]) - linesBefore - before, column: Number(place[2]) };
}
