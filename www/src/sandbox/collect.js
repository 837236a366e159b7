// Reads the nodes as any caller would, by property access: a class that keeps a
// version in a private field and hands it out by a getter is read like a plain
// entry. That may run code of the program, so all tools are taken before it; what
// comes out is plain data, made here.
import { kindOf } from './kinds.js';

const { Array, Date, Error, Map, Object, Reflect, Set } = globalThis;
const { apply } = Reflect;
const { isArray } = Array;
const { getOwnPropertyDescriptor, getPrototypeOf, keys: keysOf, prototype: objectPrototype, setPrototypeOf } = Object;
const { toString } = objectPrototype;
const { forEach: forEachInMap, get: mapGet, set: mapSet } = Map.prototype;
const { add: setAdd, forEach: forEachInSet } = Set.prototype;
const mapSize = getOwnPropertyDescriptor(Map.prototype, 'size')?.get;
const setSize = getOwnPropertyDescriptor(Set.prototype, 'size')?.get;
const { getTime } = Date.prototype;

/** More nodes than any case has; a program may change the length of the array. */
const maxNodes = 1000;

const deepest = 100;

/** An array that grows past all setters of Array.prototype. */
const list = () => setPrototypeOf([], null);

/**
 * Returns read(parts) for the nodes of a case on which nothing has run yet. It
 * reads no more than so many keys, items and characters, and returns { nodes,
 * parts, problem }: parts is how many it has read, problem is null or { reason,
 * message }, and nodes is null then. What the program throws meanwhile is thrown.
 *
 * nodes is one flat array, which takes a fraction of the time to send that objects
 * would take. In it stand, for each node and what its state holds:
 *
 *   'node', state, n, and n times name, value   state is a number, the same one where nodes hold the same state
 *                                               object, or null; the fields are those that the node had in the
 *                                               beginning, except the state
 *   'odd', value                                what stands in the place of a state object
 *   'none'                                      no object stands in the place of a node
 *   'entry', key, number, value, version        entries have numbers as states have. Those of a state that came
 *                                               before do not come again
 *   'bare', key, value                          value alone stands in the place of an entry
 */
export function createReader(nodes) {
  const names = list();
  for (let i = 0; i < nodes.length; i++) names[i] = fieldsOf(nodes[i]);
  return (parts) => {
    const reading = new Reading(parts);
    try {
      reading.nodes(nodes, names);
      return { __proto__: null, nodes: reading.records, parts: reading.spent, problem: null };
    } catch (error) {
      if (reading.problem === null) throw error;
      return { __proto__: null, nodes: null, parts: 0, problem: reading.problem };
    }
  };
}

/** The names of a node's fields, except the state. */
function fieldsOf(node) {
  const names = list();
  const keys = keysOf(node);
  for (let i = 0; i < keys.length; i++) if (keys[i] !== 'state') names[names.length] = keys[i];
  return names;
}

class Reading {
  #left; // of the parts
  #numbers = new Map(); // of states and entries, by object
  #count = 0;
  #length = 0; // of the records
  records = list();
  /** @type {object | null} */
  problem = null; // why the reading ended

  constructor(parts) {
    this.#left = parts;
    this.parts = parts;
  }

  get spent() {
    return this.parts - this.#left;
  }

  #write(item) {
    this.records[this.#length++] = item;
  }

  nodes(nodes, names) {
    const count = nodes.length;
    if (!(count <= maxNodes)) throw new Error(`the nodes array has the length ${count}`);
    for (let i = 0; i < count; i++) {
      const node = nodes[i];
      if (typeof node === 'object' && node !== null) this.#node(node, i < names.length ? names[i] : list());
      else this.#write('none');
    }
  }

  #node(node, names) {
    const { state } = node;
    const keyed = isKeyed(state);
    const known = keyed ? this.#number(state) : undefined;
    this.#write('node');
    this.#write(keyed ? (known ?? this.#give(state)) : null);
    this.#write(names.length);
    for (let i = 0; i < names.length; i++) {
      this.#write(names[i]);
      this.#write(this.#copy(node[names[i]], null));
    }
    if (!keyed) {
      this.#write('odd');
      this.#write(this.#copy(state, null));
    } else if (known === undefined) this.#entries(state);
  }

  #entries(state) {
    const keys = keysOf(state);
    this.#spend(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const entry = state[keys[i]];
      if (entry === null || entry === undefined) continue; // not known
      this.#spend(keys[i].length);
      const whole = isKeyed(entry);
      this.#write(whole ? 'entry' : 'bare');
      this.#write(keys[i]);
      if (!whole) this.#write(this.#copy(entry, null));
      else {
        this.#write(this.#number(entry) ?? this.#give(entry));
        this.#write(this.#copy(entry.value, null));
        this.#write(this.#copy(entry.version, null));
      }
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
      this.#end('too-large', `the states hold more than ${this.parts} keys, items and characters, or are nested too deep`);
  }

  #end(reason, message) {
    this.problem = { __proto__: null, reason, message, line: 0, column: 0 };
    throw this.problem;
  }

  /**
   * Copies primitives, arrays, objects with the own fields that can be listed,
   * Maps, Sets and Dates. Nothing else is data. `within` is { value, copy, above }
   * of what the value stands in.
   */
  #copy(value, within) {
    this.#spend(1);
    switch (typeof value) {
      case 'string':
        this.#spend(value.length);
        return value;
      case 'bigint':
        this.#spend(1000); // its digits are not counted, for that takes long
        return value;
      case 'function':
      case 'symbol':
        return this.#end('not-cloneable', `a state holds a ${typeof value}`);
      case 'object':
        return value === null ? null : this.#copyObject(value, within);
    }
    return value;
  }

  #copyObject(value, within) {
    let depth = 0;
    for (let outer = within; outer !== null; outer = outer.above) {
      if (outer.value === value) return outer.copy; // a cycle
      if (++depth > deepest) this.#spend(Infinity);
    }
    if (isArray(value)) return this.#copyArray(value, within);
    if (!isKeyed(value) || isForeign(value)) return this.#copyOther(value, within);
    const copy = { __proto__: null };
    const inner = { __proto__: null, value, copy, above: within };
    const keys = keysOf(value);
    this.#spend(keys.length);
    for (let i = 0; i < keys.length; i++) {
      this.#spend(keys[i].length);
      copy[keys[i]] = this.#copy(value[keys[i]], inner);
    }
    return copy;
  }

  #copyArray(value, within) {
    const copy = list();
    const inner = { __proto__: null, value, copy, above: within };
    const { length } = value;
    this.#spend(length); // holes are written down as well
    for (let i = 0; i < length; i++) copy[i] = this.#copy(value[i], inner);
    return copy;
  }

  #copyOther(value, within) {
    const time = ask(getTime, value);
    if (time !== undefined) return new Date(time);
    const ofMap = ask(mapSize, value);
    const size = ofMap ?? ask(setSize, value);
    if (size === undefined) this.#end('not-cloneable', 'a state holds something other than data, such as a platform object');
    this.#spend(size);
    const copy = ofMap === undefined ? new Set() : new Map();
    const inner = { __proto__: null, value, copy, above: within };
    if (ofMap === undefined)
      apply(forEachInSet, value, [
        (item) => {
          apply(setAdd, copy, [this.#copy(item, inner)]);
        },
      ]);
    else
      apply(forEachInMap, value, [
        (item, key) => {
          apply(mapSet, copy, [this.#copy(key, inner), this.#copy(item, inner)]);
        },
      ]);
    return copy;
  }
}

/** Reports whether a value is an object that is all keys: plain, or of a class of the program's own. */
const isKeyed = (value) =>
  typeof value === 'object' &&
  value !== null &&
  !isArray(value) && // what comes next is most often so, and quick to find out
  (getPrototypeOf(value) === objectPrototype || kindOf(value) === '');

/** Reports whether an object, as a value, is one of the platform's: those have names of their own. */
function isForeign(object) {
  const prototype = getPrototypeOf(object);
  return prototype !== null && prototype !== objectPrototype && apply(toString, object, []) !== '[object Object]';
}

/** The result of a built-in method; undefined if the object is not what it is for. */
function ask(method, object) {
  try {
    return apply(method, object, []);
  } catch {
    return undefined;
  }
}
