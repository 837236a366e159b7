// Reads the nodes as any caller would, by property access: a class that keeps a version
// in a private field behind a getter is read like a plain entry. That may run the
// program's code, so all tools are taken before it runs. The result is one text, which
// takes a fraction of the time to send that objects would take.
import { kindOf } from './kinds.js';

const { Array, Error, JSON, Map, Object, Reflect, String } = globalThis;
const { apply } = Reflect;
const { isArray } = Array;
const { sort } = Array.prototype;
const { replaceAll, slice } = String.prototype;
const { getOwnPropertyDescriptor, getPrototypeOf, hasOwn, is, keys: keysOf, prototype: objectPrototype, setPrototypeOf } = Object;
const { toString } = objectPrototype;
const { stringify } = JSON;
const { forEach: forEachInMap, get: mapGet, set: mapSet } = Map.prototype;
const { forEach: forEachInSet } = globalThis.Set.prototype;
const mapSize = getOwnPropertyDescriptor(Map.prototype, 'size')?.get;
const setSize = getOwnPropertyDescriptor(globalThis.Set.prototype, 'size')?.get;
const { getTime } = globalThis.Date.prototype;

/** More nodes than any case has; a program may change the length of the array. */
const maxNodes = 1000;

const deepest = 100;

/** The line that says that an entry is another object than before. */
const renewed = 'renewed\t\n';

const manyDigits = 10n ** 30n; // writing all digits of larger ones takes long

/** An array that can grow without calling setters of Array.prototype. */
const list = () => setPrototypeOf([], null);

/**
 * Returns { read, lasting } for the nodes of a case on which nothing has run yet. read(parts) reads at
 * most that many keys, items and characters, and returns { nodes, parts, problem }: parts
 * is how many it has read. If problem is { reason, message } and not null, nodes is null.
 * Errors that the program throws meanwhile are thrown on. lasting(nodes) makes of what the last
 * call has left, as it was read, a function again(parts), which reads once more: null if nothing
 * has changed since, else as read does.
 *
 * nodes is a text: the lines for nodes that Go reads (gossip/check/wire.go).
 */
export function createReader(nodes) {
  const names = list();
  let before = list(); // for each node, its entries by key
  for (let i = 0; i < nodes.length; i++) {
    names[i] = fieldsOf(nodes[i]);
    before[i] = entriesOf(nodes[i].state);
  }
  const read = (parts, compares = true) => {
    const reading = new Reading(parts, compares ? before : null);
    const result = readWith(reading, nodes, names);
    if (compares && result.nodes !== null) before = reading.entries;
    return result;
  };
  return { __proto__: null, read, lasting: (text) => lasting(nodes, names, text) };
}

function readWith(reading, nodes, names) {
  try {
    reading.nodes(nodes, names);
    return { __proto__: null, nodes: reading.text, parts: reading.spent, problem: null };
  } catch (error) {
    if (reading.problem === null) throw error;
    return { __proto__: null, nodes: null, parts: reading.spent, problem: reading.problem };
  }
}

/** A function of its own, so that nothing but the text stays in memory until the end: what was read takes much more. */
function lasting(nodes, names, text) {
  const alone = apply(replaceAll, text, [renewed, '']);
  return (parts) => {
    const result = readWith(new Reading(parts, null), nodes, names);
    return result.nodes === alone ? null : result;
  };
}

/**
 * The keys of a state: its own, and those under which it inherits an entry. The loop that lessons
 * print, `for (const key in state)`, visits these as well.
 */
function namesIn(state) {
  const keys = keysOf(state);
  if (getPrototypeOf(state) === objectPrototype && keysOf(objectPrototype).length === 0) return keys;
  const all = setPrototypeOf(keys, null); // as in list()
  for (const key in state) if (!hasOwn(state, key) && isKeyed(state[key]) && !isHelper(key, state[key])) all[all.length] = key;
  return all;
}

/** Whether what objects inherit under a key is no entry: programs may let all objects have something. */
const isHelper = (key, object) => hasOwn(objectPrototype, key) && !('version' in object || 'value' in object);

/** The name of a field that an entry has beyond value and version; undefined if it has none. */
function moreOf(entry) {
  let keys;
  try {
    keys = keysOf(entry);
  } catch {
    return undefined; // a Proxy; callers do not ask for names
  }
  for (let i = 0; i < keys.length; i++) if (keys[i] !== 'value' && keys[i] !== 'version') return keys[i];
  return undefined;
}

/** The object that holds what an entry says: itself, unless it inherits all of it, as what Object.create(entry) makes does. */
function holderOf(entry) {
  try {
    if (hasOwn(entry, 'version') || hasOwn(entry, 'value')) return entry;
    for (let one = getPrototypeOf(entry); one !== null; one = getPrototypeOf(one)) {
      const own = getOwnPropertyDescriptor(one, 'version');
      if (own !== undefined) return hasOwn(own, 'value') ? one : entry; // the accessors of a class are no entry
    }
  } catch {
    // a Proxy; callers do not ask for names
  }
  return entry;
}

/** The name of an entry that a node has got as a field of its own, beside its state; undefined if there is none. */
function entryBeside(node, names) {
  try {
    const keys = keysOf(node);
    if (keys.length <= names.length + 1) return undefined;
    for (let i = 0; i < keys.length; i++) {
      const value = keys[i] === 'state' ? undefined : getOwnPropertyDescriptor(node, keys[i])?.value;
      if (typeof value === 'object' && value !== null && hasOwn(value, 'version')) return keys[i];
    }
  } catch {
    // a Proxy; callers do not ask for names
  }
  return undefined;
}

/** The names of a node's fields, except the state. */
function fieldsOf(node) {
  const names = list();
  const keys = keysOf(node);
  for (let i = 0; i < keys.length; i++) if (keys[i] !== 'state') names[names.length] = keys[i];
  return names;
}

/** The entries of a state on which nothing has run yet, by key. */
function entriesOf(state) {
  const entries = new Map();
  const keys = keysOf(state);
  for (let i = 0; i < keys.length; i++) apply(mapSet, entries, [keys[i], state[keys[i]]]);
  return entries;
}

class Reading {
  #left; // of the parts
  #numbers = new Map(); // of states and entries, by object
  #count = 0;
  #isJSON = true; // the value that is being written
  text = '';
  /** @type {object | null} */
  problem = null; // why the reading ended
  entries = list(); // as in createReader
  #before; // the same of the reading before; null if there is nothing to compare with

  constructor(parts, before) {
    this.#left = parts;
    this.parts = parts;
    this.#before = before;
  }

  get spent() {
    return this.parts - this.#left;
  }

  nodes(nodes, names) {
    const count = nodes.length;
    if (!(count <= maxNodes)) throw new Error(`the nodes array has length ${count}`);
    for (let i = 0; i < count; i++) {
      const node = nodes[i];
      this.entries[i] = new Map();
      if (typeof node === 'object' && node !== null) this.#node(node, i < names.length ? names[i] : list(), i);
      else this.text += 'node\t\nno-state\t"no node"\n';
    }
  }

  /** Writes the fields that the node had at the start, and its state. */
  #node(node, names, i) {
    const { state } = node;
    const keyed = isKeyed(state);
    const known = keyed ? this.#number(state) : undefined;
    this.text += `node\t${keyed ? (known ?? this.#give(state)) : ''}`;
    for (let i = 0; i < names.length; i++) this.text += `\t${stringify(names[i])}\t${this.#value(node[names[i]])}`;
    this.text += '\n';
    const beside = entryBeside(node, names);
    if (beside !== undefined) this.text += `beside\t${stringify(apply(slice, beside, [0, 50]))}\n`;
    if (!keyed) this.text += `no-state\t${stringify(this.#describe(state))}\n`;
    else if (known === undefined)
      this.#entries(state, this.entries[i], this.#before !== null && i < this.#before.length ? this.#before[i] : new Map());
  }

  #entries(state, now, before) {
    const keys = namesIn(state);
    this.#spend(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const entry = state[keys[i]];
      if (entry === null || entry === undefined) continue; // unknown
      this.#spend(keys[i].length);
      if (isKeyed(entry)) {
        const holder = holderOf(entry);
        const number = this.#number(holder) ?? this.#give(holder);
        this.text += `entry\t${stringify(keys[i])}\t${number}\t${this.#value(entry.value)}\t${this.#value(entry.version)}\n`;
        const more = moreOf(entry);
        if (more !== undefined) this.text += `more\t${stringify(apply(slice, more, [0, 50]))}\n`;
        const last = apply(mapGet, before, [keys[i]]);
        if (last !== undefined && last !== entry) this.text += renewed;
        apply(mapSet, now, [keys[i], entry]);
      } else this.text += `no-entry\t${stringify(keys[i])}\t${this.#value(entry)}\n`;
    }
  }

  #number(object) {
    return apply(mapGet, this.#numbers, [object]);
  }

  #give(object) {
    apply(mapSet, this.#numbers, [object, this.#count]);
    return this.#count++;
  }

  #spend(parts) {
    this.#left -= parts;
    if (this.#left < 0)
      this.#end('too-large', `the states hold more than ${this.parts} keys, items and characters, or are nested too deeply`);
  }

  #end(reason, message) {
    this.problem = { __proto__: null, reason, message, line: 0, column: 0 };
    throw this.problem;
  }

  /** The canonical text of a value: JSON with sorted keys if possible, else a description. */
  #value(value) {
    this.#isJSON = true;
    const text = this.#write(value, null);
    // The text must not look like JSON or like another kind of value.
    return this.#isJSON || typeof value !== 'object' ? text : `${isArray(value) ? 'array' : 'object'} ${text}`;
  }

  /** Words for what there is instead of a state. */
  #describe(value) {
    const text = this.#write(value, null);
    return isArray(value) ? 'an array' : text;
  }

  /**
   * Writes primitives, arrays, objects with their own enumerable fields, and words for
   * Maps, Sets and Dates. Nothing else is data. `within` is { value, above } of the
   * object that contains the value.
   */
  #write(value, within) {
    this.#spend(1);
    switch (typeof value) {
      case 'string':
        this.#spend(value.length);
        return stringify(value);
      case 'number':
        if (value - value !== 0) this.#isJSON = false; // NaN, Infinity
        return is(value, -0) ? '-0' : String(value);
      case 'boolean':
        return String(value);
      case 'bigint':
        this.#isJSON = false;
        if (value <= manyDigits && value >= -manyDigits) return `${value}n`;
        this.#spend(1000); // counting its digits would take long
        return 'a BigInt of more than 30 digits';
      case 'function':
      case 'symbol':
        return this.#end('not-cloneable', `a state holds a ${typeof value}`);
      case 'object':
        return value === null ? 'null' : this.#writeObject(value, within);
    }
    this.#isJSON = false;
    return 'undefined';
  }

  #writeObject(value, within) {
    let depth = 0;
    for (let outer = within; outer !== null; outer = outer.above) {
      if (outer.value === value) {
        this.#isJSON = false;
        return 'a cycle';
      }
      if (++depth > deepest) this.#spend(Infinity);
    }
    const inner = { __proto__: null, value, above: within };
    if (isArray(value)) return this.#writeArray(value, inner);
    if (!isKeyed(value) || isForeign(value)) return this.#writeOther(value, inner);
    const keys = keysOf(value);
    this.#spend(keys.length);
    const texts = { __proto__: null };
    for (let i = 0; i < keys.length; i++) {
      this.#spend(keys[i].length);
      texts[keys[i]] = this.#write(value[keys[i]], inner);
    }
    if (keys.length > 1) apply(sort, keys, []);
    let text = '';
    for (let i = 0; i < keys.length; i++) text += `${i > 0 ? ',' : ''}${stringify(keys[i])}:${texts[keys[i]]}`;
    return `{${text}}`;
  }

  #writeArray(value, inner) {
    const { length } = value;
    this.#spend(length); // holes are written as well
    let text = '';
    for (let i = 0; i < length; i++) text += (i > 0 ? ',' : '') + this.#write(value[i], inner);
    return `[${text}]`;
  }

  #writeOther(value, inner) {
    const time = ask(getTime, value);
    const ofMap = ask(mapSize, value);
    const size = ofMap ?? ask(setSize, value);
    if (time === undefined) this.#readItems(value, ofMap !== undefined, size, inner);
    this.#isJSON = false;
    if (time !== undefined) return `Date(${time})`;
    return `a ${ofMap === undefined ? 'Set' : 'Map'} of ${size}`;
  }

  /** The contents of a Map or Set are not reported, but they must be data. */
  #readItems(value, isMap, size, inner) {
    if (size === undefined) this.#end('not-cloneable', 'a state holds something other than data, such as a platform object');
    this.#spend(size);
    const read = (item, key) => {
      if (isMap) this.#write(key, inner);
      this.#write(item, inner);
    };
    apply(isMap ? forEachInMap : forEachInSet, value, [read]);
  }
}

/** Reports whether a value is an object of keys: a plain one, which is quick to see, or one of the program's own classes. */
const isKeyed = (value) =>
  typeof value === 'object' && value !== null && !isArray(value) && (getPrototypeOf(value) === objectPrototype || kindOf(value) === '');

/** Reports whether an object comes from the platform: such objects have a tag of their own. */
function isForeign(object) {
  const prototype = getPrototypeOf(object);
  return prototype !== null && prototype !== objectPrototype && apply(toString, object, []) !== '[object Object]';
}

/** The result of a built-in method; undefined if the method does not work on the object. */
function ask(method, object) {
  try {
    return apply(method, object, []);
  } catch {
    return undefined;
  }
}
