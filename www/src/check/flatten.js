// Writes down what a run has shown, in the form that Go reads; the lines are
// described in gossip/check/wire.go. What comes in has been through a structured
// clone, so looking at it runs no code of the program; but any object can stand
// anywhere, and any key.
import { Map, Object, Set, String, isArray, isInteger, stringify, tagOf } from '../primordials.js';

const deepest = 50;
const manyDigits = 10n ** 30n; // to write all of them takes long

export class Flattener {
  #lines = [];
  size = 0; // characters written

  text() {
    return this.#lines.join('');
  }

  failure(message) {
    this.#lines = [];
    this.#line('failure', stringify(message));
  }

  /** The top level did not come to its end, so that nothing is known of the functions. */
  notLoaded(reason, message) {
    this.loaded(['gossipRound', 'spreadInfo'].map((name) => ({ name, defined: true })), { reason, message, line: 0, column: 0 });
  }

  loaded(missing, problem) {
    if (problem !== null) this.#line('load', ...problemFields(problem));
    for (const one of missing) if (one !== null) this.#line('missing', one.name, one.defined ? '1' : '0');
  }

  end(reason, message) {
    this.#line('end', ...problemFields({ reason, message, line: 0, column: 0 }));
  }

  case() {
    this.#line('case', '');
  }

  /** `nodes` is as www/src/sandbox/collect.js has it, or null if the states could not be had. */
  step(nodes, late, problem) {
    this.#line('step', late ? '1' : '0', ...problemFields(problem));
    if (nodes === null) return;
    this.#line('nodes', '');
    for (const node of nodes) {
      const { fields, state, odd, entries } = node ?? noNode;
      this.#line('node', numberText(state), ...itemsOf(fields).map((item, i) => (i % 2 === 0 ? stringify(textOf(item)) : canonical(item))));
      if (state === null) this.#line('odd', stringify(node === null ? 'no node' : describe(odd)));
      else this.#entries(itemsOf(entries));
    }
  }

  #entries(entries) {
    for (let i = 0; i + 3 < entries.length; i += 4) {
      const key = stringify(textOf(entries[i]));
      if (entries[i + 1] === null) this.#line('bare', key, canonical(entries[i + 2]));
      else this.#line('entry', key, numberText(entries[i + 1]), canonical(entries[i + 2]), canonical(entries[i + 3]));
    }
  }

  #line(...fields) {
    const line = `${fields.join('\t')}\n`;
    this.size += line.length;
    this.#lines.push(line);
  }
}

/** What came with a problem from the program's realm; only what can be trusted to be so is written. */
function problemFields(problem) {
  if (problem === null) return ['', '""', '', ''];
  const { reason, message, line, column } = problem;
  const place = (number) => (isInteger(number) && number > 0 && number < 1e9 ? String(number) : '');
  return [/^[a-z-]+$/.test(reason) ? reason : 'ended', stringify(wellFormed(String(message).slice(0, 1000))), place(line), place(column)];
}

const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\ufffd');

const noNode = { fields: [], state: null };

const numberText = (number) => (isInteger(number) ? String(number) : '');

const textOf = (text) => (typeof text === 'string' ? text : '');

const itemsOf = (list) => (isArray(list) ? list : []);

const isPlain = (value) => typeof value === 'object' && value !== null && tagOf(value) === '[object Object]';

/** The canonical text of a value: JSON with sorted keys where JSON has it, else a description. */
export function canonical(value) {
  const found = { json: true };
  const text = write(value, found, []);
  // Two texts must never be taken for JSON, or for each other's kind.
  return found.json || (typeof value !== 'object') ? text : `${isArray(value) ? 'array' : 'object'} ${text}`;
}

function write(value, found, parents) {
  switch (typeof value) {
    case 'string': return stringify(value);
    case 'number':
      if (value === value && value - value === 0) return Object.is(value, -0) ? '-0' : String(value);
      break;
    case 'boolean': return String(value);
    case 'bigint':
      found.json = false;
      return value > manyDigits || value < -manyDigits ? 'a BigInt of more than 30 digits' : `${value}n`;
    case 'object':
      if (value === null) return 'null';
      if (isArray(value) || isPlain(value)) return writeParts(value, found, parents);
      found.json = false;
      return describe(value);
  }
  found.json = false;
  return String(value); // undefined, NaN, Infinity
}

function writeParts(value, found, parents) {
  if (parents.includes(value) || parents.length > deepest) {
    found.json = false;
    return parents.includes(value) ? 'a cycle' : 'deeper still';
  }
  const within = [...parents, value];
  if (isArray(value)) return `[${Array.from(value, (item) => write(item, found, within)).join(',')}]`;
  return `{${Object.keys(value).sort().map((key) => `${stringify(key)}:${write(value[key], found, within)}`).join(',')}}`;
}

/** Words for what is no plain data. */
function describe(value) {
  if (isArray(value)) return 'an array';
  if (typeof value !== 'object' || value === null) return canonical(value);
  const name = tagOf(value).slice(8, -1);
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (value instanceof Map || value instanceof Set) return `a ${name} of ${value.size}`;
  return name === 'Object' ? 'an object' : `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`;
}
