const { Error, Number, RegExp, String } = globalThis;
const { apply } = globalThis.Reflect;
const { exec } = RegExp.prototype; // a program may change these
const { slice } = String.prototype;
const longest = 20_000;

/** The name of the learner's program in stack traces. */
export const sourceName = 'program.js';

const inProgram = new RegExp(`${sourceName.replace('.', '\\.')}:(\\d+):(\\d+)`);

// The lines that the Function constructor puts before the program's first, plus one from load.js.
const linesBefore = Function('mark').toString().split('mark')[0].split('\n').length;

/**
 * { line, column } of the innermost place in the program that an error's stack
 * names, or {}.
 */
export function positionIn(error) {
  let stack;
  try {
    stack = apply(slice, String(error.stack), [-longest]); // the message comes first and can be long
  } catch {
    return {}; // not an error, or its stack cannot be read
  }
  const place = apply(exec, inProgram, [stack]);
  return place === null ? {} : { line: Number(place[1]) - linesBefore, column: Number(place[2]) };
}

const frame = /^(?:\s*at (?:async )?(.*?) \(.*|(.*?)@.*|.*)$/;

/** The call stack within the program, innermost first, each place as a line of text. */
export function callers() {
  const lines = (new Error().stack ?? '').split('\n').filter((line) => inProgram.test(line));
  return lines.map((line) => {
    const [, chromium, firefox] = frame.exec(line) ?? [];
    const [, row, column] = inProgram.exec(line) ?? [];
    const name = chromium ?? firefox ?? '';
    return `    at ${/^(eval|anonymous)?$/.test(name) ? 'the top level' : name}, line ${Number(row) - linesBefore}, column ${column}`;
  });
}

/** The line of the program that is being run, 0 if it cannot be told. */
export const lineHere = () => positionIn(new Error()).line ?? 0;
