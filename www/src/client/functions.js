// What gossip.check takes: the text of a program, or the functions themselves. Functions
// are judged by their text, so they must not use anything outside of it.
import { TypeError, apply } from '../protocol/primordials.js';
import { registry } from '../loader/registry.js';
import { runJob } from './job.js';
import { must } from '../protocol/options.js';

const { toString } = Function.prototype;
const names = ['gossipRound', 'spreadInfo'];
const rule = `the text of a program, a function named gossipRound or spreadInfo, or an object with them`;
const instead = 'check the text of the whole program instead';
const limits = { totalMs: 10_000, lines: 0, characters: 0, output: 0 };

/** Checks what is to be checked; returns { text } or { functions }, pairs of a name and a text. */
export function readSource(caller, source) {
  if (typeof source === 'string') return { text: source };
  const given = typeof source === 'function' && names.includes(source.name) ? { [source.name]: source } : source;
  if (typeof given !== 'object' || given === null) throw must(TypeError, caller, 'source', rule, source);
  const functions = [];
  for (const name of names) {
    const value = given[name];
    if (value === undefined) continue;
    if (typeof value !== 'function') throw must(TypeError, caller, `source.${name}`, 'a function', value);
    functions.push([name, textOf(caller, name, value)]);
  }
  if (functions.length === 0) throw must(TypeError, caller, 'source', rule, source);
  return { functions };
}

function textOf(caller, name, value) {
  if (value === globalThis[registry]?.gossip[name]) {
    throw new TypeError(`${caller}: "${name}" is the module's own function; there is nothing to check`);
  }
  const text = apply(toString, value, []);
  if (/\{\s*\[native code\]\s*\}\s*$/.test(text)) {
    throw new TypeError(`${caller}: "${name}" has no text of its own, because it is bound or built in; ${instead}`);
  }
  return text;
}

/**
 * Resolves to { text, only } of the program that functions make, where `only` is the name
 * of a single one; rejects if their texts alone are not enough. { failure } says why
 * they could not be read.
 */
export async function joinFunctions(caller, sandboxes, functions, signal) {
  let answer = /** @type {any} */ (null);
  const take = (event) => {
    answer = event;
  };
  const { how, message } = await runJob(
    sandboxes,
    { task: 'functions', source: functions, limits },
    { budget: { messages: 10, characters: 10_000_000 }, limits, expected: { program: take, unreadable: take }, signal },
  );
  if (how === 'aborted') throw signal.reason;
  if (how !== 'done' || answer === null) return { failure: message || 'the sandbox did not answer' };
  if (answer.kind === 'unreadable') {
    throw new TypeError(`${caller}: the text of "${answer.name}" is not a program by itself (${answer.message}); ${instead}`);
  }
  const missing = answer.missing.find(([user, name]) => user !== 'spreadInfo' || plain(name) !== 'gossipRound'); // a correct one is provided
  if (missing !== undefined) {
    const [user, name] = missing;
    const together = names.includes(plain(name)) ? 'check both together, as { gossipRound, spreadInfo }' : instead;
    throw new TypeError(`${caller}: "${user}" uses "${name}", which is not part of its text; ${together}`);
  }
  return { text: answer.text, only: functions.length === 1 ? functions[0][0] : '' };
}

/** The name of a function that is used as a method of `this`, or by its name alone. */
const plain = (name) => name.replace(/^this\./, '');
