// Makes a program out of the texts of functions.
import { parse } from 'acorn';
import { freeNames } from './free-names.js';
import { membersUsed } from './members.js';

/**
 * Makes a program of functions, pairs of a name and a text. Returns { text, used, missing }, pairs
 * of a function and a name: which global it uses, and which member of `this` nothing
 * defines. Or { unreadable } with { name, message } of one whose text cannot be a program by itself.
 */
export function joinFunctions(functions) {
  const values = [];
  const used = [];
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
      for (const other of freeNames(tree)) if (!given(other)) used.push([name, other]);
      for (const member of members ?? []) if (!given(member)) missing.push([name, `this.${member}`]);
    } catch (error) {
      return { unreadable: { name, message: error.message } };
    }
  }
  const define = methods
    ? (name, value) => `this.${name} = (${value}).bind(this);` // the globals are their object: they are found with and without `this`
    : (name, value) => `const ${name} = ${value};`;
  return { text: values.map(([name, value]) => define(name, value)).join('\n'), used, missing };
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
