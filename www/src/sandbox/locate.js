import { originalPlace } from './original.js';
import { sourceName } from './source-name.js';

const { Error, Number, RegExp, String } = globalThis;
const { apply } = globalThis.Reflect;
const { exec } = RegExp.prototype; // a program may change these
const { indexOf, slice } = String.prototype;
const longest = 20_000;
const mostFrames = 100;
const overflow = /call stack size exceeded|too much recursion/; // as engines say it

const inProgram = new RegExp(`${sourceName.replace('.', '\\.')}:(\\d+):(\\d+)`);

let before = 0; // characters in front of the program on its first line
let map = /** @type {any} */ ({ edits: [] }); // leads to places in the given text, see original.js

let hook = 'hooks.did'; // the beginning of a call of a hook

/**
 * Says how many characters stand in front of the program's text on its first line, which edits it has had, and by
 * which name it finds its hooks (hooks.js).
 */
export function beginsAfter(characters, edits, hooks) {
  before = characters;
  map = edits;
  hook = `${hooks}.did`;
}

const anything = '(...)';

/** An engine's message without the hooks, for what they return: engines say which expression has failed. */
export function withoutHooks(message) {
  for (let i = apply(indexOf, message, [hook]); i >= 0; i = apply(indexOf, message, [hook, i])) {
    const rest = apply(slice, message, [i + hook.length]);
    const isCall = apply(indexOf, rest, [anything]) === 0;
    message = apply(slice, message, [0, i]) + (isCall ? '' : anything) + rest;
  }
  return message;
}

/** The place in the given text. */
const place = (line, column) => originalPlace(map, Number(line), Number(column) - (line === '1' ? before : 0));

/**
 * { line, column } of the innermost place in the program that an error's stack names, or {}. Where the
 * stack was too small, that is some place deep in it: what says more is the innermost that comes again.
 */
export function positionIn(error) {
  const stack = stackOf(error);
  return (isOverflow(error) ? recurring(stack) : null) ?? find(stack).position;
}

/** The same of the place that called the innermost function, if that stands in another line. */
export function callerIn(error) {
  if (isOverflow(error)) return {};
  let found = find(stackOf(error));
  const { line } = found.position;
  for (let more = mostFrames; more > 0 && found.position.line === line && line !== undefined; more--) found = find(found.rest);
  return found.position;
}

function isOverflow(error) {
  try {
    return apply(exec, overflow, [String(error.message)]) !== null;
  } catch {
    return false;
  }
}

/** The first place that a stack names more than once, null if there is none. */
function recurring(stack) {
  const known = { __proto__: null };
  let first = null;
  let turn = 0;
  for (let found = find(stack); found.position.line !== undefined && turn < mostFrames; found = find(found.rest)) {
    const { line, column } = found.position;
    const before = known[`${line}:${column}`];
    if (before === undefined) known[`${line}:${column}`] = turn;
    else if (first === null || before < first.turn) first = { turn: before, position: found.position };
    turn++;
  }
  return first?.position ?? null;
}

function stackOf(error) {
  try {
    return apply(slice, String(error.stack), [-longest]); // the message comes first and can be long
  } catch {
    return ''; // not an error, or its stack cannot be read
  }
}

/** The first place in the program that a stack names, or {}, and the rest of the stack. */
function find(stack) {
  const found = apply(exec, inProgram, [stack]);
  if (found === null) return { position: {}, rest: '' };
  return { position: place(found[1], found[2]), rest: apply(slice, stack, [found.index + found[0].length]) };
}

const frame = /^(?:\s*at (?:async )?(.*?) \(.*|(.*?)@.*|.*)$/;

/** The call stack within the program, innermost first, each place as a line of text. */
export function callers() {
  const lines = (new Error().stack ?? '').split('\n').filter((line) => inProgram.test(line));
  return lines.map((line) => {
    const [, chromium, firefox] = frame.exec(line) ?? [];
    const { line: row, column } = positionIn({ stack: line });
    const name = chromium ?? firefox ?? '';
    return `    at ${/^(eval|anonymous)?$/.test(name) ? 'the top level' : name}, line ${row}, column ${column}`;
  });
}

/** The line of the program that is being run, 0 if it cannot be told. */
export const lineHere = () => positionIn(new Error()).line ?? 0;
