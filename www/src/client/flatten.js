// Writes down what a run has shown, in the form that Go reads; the lines are
// described in gossip/check/wire.go. What comes in has been through a structured
// clone, so looking at it runs no code of the program; but any object can stand
// anywhere, and any key.
import { Map, Object, Set, String, isArray, isInteger, stringify, tagOf } from '../protocol/primordials.js';

const deepest = 50;
const manyDigits = 10n ** 30n; // to write all of them takes long

export class Flattener {
  #text = '';
  #inCase = false; // the last case has calls left

  get size() {
    return this.#text.length;
  }

  text() {
    return this.#text;
  }

  failure(message) {
    this.#text = '';
    this.#line('failure', stringify(message));
  }

  /** The top level did not come to its end, so that nothing is known of the functions. */
  notLoaded(reason, message) {
    this.loaded(
      ['gossipRound', 'spreadInfo'].map((name) => ({ name, defined: true })),
      { reason, message, line: 0, column: 0 },
    );
  }

  loaded(missing, problem) {
    if (problem !== null) this.#line('load', problemFields(problem));
    for (const one of missing) if (one !== null) this.#line('missing', `${one.name}\t${one.defined ? '1' : '0'}`);
  }

  /** The run ended, between two calls or within the next. */
  end(reason, message) {
    this.#line('end', problemFields({ reason, message, line: 0, column: 0 }));
  }

  /** A case has begun, unless that is known already. */
  begin() {
    if (!this.#inCase) this.#line('case', '');
    this.#inCase = true;
  }

  /**
   * `nodes` is as www/src/sandbox/collect.js has it, or null if the states could
   * not be had; `last` that the case ends. Returns false if nodes are not as described.
   */
  step(nodes, late, last, problem) {
    this.begin();
    this.#inCase = last !== true;
    this.#line('step', `${late ? '1' : '0'}\t${problemFields(problem)}`);
    if (nodes === null) return true;
    if (!isArray(nodes)) return false;
    this.#line('nodes', '');
    for (let i = 0; i < nodes.length; ) {
      switch (nodes[i++]) {
        case 'node': {
          let fields = numberText(nodes[i++]);
          for (let n = nodes[i++]; n > 0 && i < nodes.length; n--) fields += `\t${stringify(textOf(nodes[i++]))}\t${canonical(nodes[i++])}`;
          this.#line('node', fields);
          break;
        }
        case 'none':
          this.#line('node', '');
          this.#line('odd', '"no node"');
          break;
        case 'odd':
          this.#line('odd', stringify(describe(nodes[i++])));
          break;
        case 'entry':
          this.#line(
            'entry',
            `${stringify(textOf(nodes[i++]))}\t${numberText(nodes[i++])}\t${canonical(nodes[i++])}\t${canonical(nodes[i++])}`,
          );
          break;
        case 'bare':
          this.#line('bare', `${stringify(textOf(nodes[i++]))}\t${canonical(nodes[i++])}`);
          break;
        default:
          return false;
      }
    }
    return true;
  }

  #line(name, fields) {
    this.#text += `${name}\t${fields}\n`;
  }
}

/** What came with a problem from the program's realm; only what can be trusted to be so is written. */
function problemFields(problem) {
  if (problem === null) return '\t""\t\t';
  const { reason, message, line, column } = problem;
  const place = (number) => (isInteger(number) && number > 0 && number < 1e9 ? String(number) : '');
  return [
    /^[a-z-]+$/.test(reason) ? reason : 'ended',
    stringify(wellFormed(String(message).slice(0, 1000))),
    place(line),
    place(column),
  ].join('\t');
}

const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\ufffd');

const numberText = (number) => (isInteger(number) ? String(number) : '');

const textOf = (text) => (typeof text === 'string' ? text : '');

const isPlain = (value) => typeof value === 'object' && value !== null && tagOf(value) === '[object Object]';

/** The canonical text of a value: JSON with sorted keys where JSON has it, else a description. */
export function canonical(value) {
  const found = { json: true };
  const text = write(value, found, []);
  // Two texts must never be taken for JSON, or for each other's kind.
  return found.json || typeof value !== 'object' ? text : `${isArray(value) ? 'array' : 'object'} ${text}`;
}

function write(value, found, parents) {
  switch (typeof value) {
    case 'string':
      return stringify(value);
    case 'number':
      if (value === value && value - value === 0) return Object.is(value, -0) ? '-0' : String(value);
      break;
    case 'boolean':
      return String(value);
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
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${stringify(key)}:${write(value[key], found, within)}`)
    .join(',')}}`;
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
