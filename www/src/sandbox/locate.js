import { parse } from 'acorn';

const { Number, RegExp, String } = globalThis;
const { apply } = globalThis.Reflect;
const { exec } = RegExp.prototype; // a program may change these
const { slice } = String.prototype;
const longest = 20_000;

/** The name of the learner's program in stack traces. */
export const sourceName = 'program.js';

const inProgram = new RegExp(`${sourceName.replace('.', '\\.')}:(\\d+):(\\d+)`);

// The Function constructor puts these before the program's first line, and load.js one more.
const linesBefore = Function('mark').toString().split('mark')[0].split('\n').length;

/** How every program is parsed: as the body of a function, like new Function(code). */
export const parseProgram = (code) =>
  parse(code, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true, locations: true });

/**
 * A program without what may stand in front of one in a file and not in a
 * function: a byte order mark, and the #! line of a command.
 */
export const withoutPrefix = (code) => code.replace(/^\uFEFF/, '').replace(/^#!/, '//');

/** A name that a program does not contain, not even written with escapes as in `\\u006eame`. */
export function unusedName(code, name) {
  const plain = code.replace(/\\u(?:\{([\da-f]+)\}|([\da-f]{4}))/gi, (escape, braced, bare) => {
    const point = Number.parseInt(braced ?? bare, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : escape;
  });
  return firstUnused(plain, name);
}

const firstUnused = (text, name) => (text.includes(name) ? firstUnused(text, `${name}_`) : name);

/**
 * { line, column } of the innermost place in the program that an error's stack
 * names, or {}.
 */
export function positionIn(error) {
  let stack;
  try {
    stack = apply(slice, String(error.stack), [-longest]); // the message stands first, and can be long
  } catch {
    return {}; // no error, or one whose stack cannot be read
  }
  const place = apply(exec, inProgram, [stack]);
  return place === null ? {} : { line: Number(place[1]) - linesBefore, column: Number(place[2]) };
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
