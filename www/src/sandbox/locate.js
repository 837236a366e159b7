import { parse } from 'acorn';

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

/**
 * A program without what may stand in front of one in a file and not in a
 * function: a byte order mark, and the #! line of a command.
 */
export const withoutPrefix = (code) => code.replace(/^\uFEFF/, '').replace(/^#!/, '//');

/** A name that a program does not contain. */
export const unusedName = (code, name) => (code.includes(name) ? unusedName(code, `${name}_`) : name);

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

const frame = /^(?:\s*at (?:async )?(.*?) \(.*|(.*?)@.*|.*)$/;

/** Where the program is being run, innermost first, each place as a line of text. */
export function callers() {
  const lines = new Error().stack.split('\n').filter((line) => inProgram.test(line));
  return lines.map((line) => {
    const [, chromium, firefox] = frame.exec(line);
    const [, row, column] = inProgram.exec(line);
    const name = chromium ?? firefox ?? '';
    return `    at ${/^(eval|anonymous)?$/.test(name) ? 'the top level' : name}, line ${row - linesBefore}, column ${column}`;
  });
}
