// Makes a program out of the texts of functions. It reads them and runs nothing.
//   { kind: 'program', text, missing }      missing: pairs of a function and a name that it uses and nothing defines
//   { kind: 'unreadable', name, message }   the text of one cannot be a program by itself
//   { kind: 'done' }
import { parse } from 'acorn';
import findGlobals from 'acorn-globals';
import { membersUsed } from './members.js';
import { provideEnvironment } from './environment.js';
import { createOutlet } from './outlet.js';
import { createOutput } from './output.js';

/** `functions`: pairs of a name and a text. */
export function joinFunctions({ functions, limits, budget }, port) {
  const post = createOutlet(port, budget);
  provideEnvironment({ post, output: createOutput(post, limits), onError: () => {} });
  post({ kind: 'start' });
  post(join(functions));
  post({ kind: 'done' });
}

function join(functions) {
  const values = [];
  const missing = [];
  let methods = false; // they use the object that they belong to
  const given = (name) => functions.some(([one]) => one === name);
  for (const [name, text] of functions) {
    try {
      const value = expression(text);
      const tree = read(`(${value}\n)`);
      const members = membersUsed(tree.body[0].expression);
      methods ||= members !== null;
      values.push([name, value]);
      for (const { name: used } of findGlobals(tree)) {
        if (used !== 'arguments' && !(used in globalThis) && !given(used)) missing.push([name, used]);
      }
      for (const used of members ?? []) if (!given(used)) missing.push([name, `this.${used}`]);
    } catch (error) {
      return { kind: 'unreadable', name, message: error.message };
    }
  }
  const define = methods
    ? (name, value) => `this.${name} = (${value}).bind(this);` // the globals are their object: they are found with and without `this`
    : (name, value) => `const ${name} = ${value};`;
  return { kind: 'program', text: values.map(([name, value]) => define(name, value)).join('\n'), missing };
}

/** The text of a function as an expression: a method has no `function` in its text. */
function expression(text) {
  try {
    read(`(${text}\n)`);
    return text;
  } catch (error) {
    const value = method(text);
    if (value === undefined) throw error;
    read(`(${value}\n)`);
    return value;
  }
}

/** The text of a method as that of a function, undefined if it is not a method. */
function method(text) {
  const [before, after] = ['({', '})'];
  const source = before + text + after;
  let property;
  try {
    [property] = read(source).body[0].expression.properties;
  } catch {
    return undefined;
  }
  if (!property?.method) return undefined;
  const { start, end, async, generator } = property.value;
  return `${async ? 'async ' : ''}function${generator ? '*' : ''} ${source.slice(start, end)}`;
}

/** @returns {any} */
const read = (text) => parse(text, { ecmaVersion: 'latest', sourceType: 'script' });
