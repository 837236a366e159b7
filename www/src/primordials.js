// Built-ins as they were when this file was evaluated. Code that runs later may
// replace Object.keys or Array.isArray; the module keeps using the originals.
export const {
  Array, Error, Float64Array, Int32Array, Map, Number, Object, Promise, RangeError, Set, String, TypeError, URL, Uint32Array,
} = globalThis;
export const { defineProperty, getOwnPropertyDescriptor, getOwnPropertyNames: ownNames, hasOwn, isExtensible } = Object;
export const { hasOwnProperty } = Object.prototype;
export const { apply, deleteProperty } = globalThis.Reflect;
export const { isArray } = Array;
export const { isInteger } = Number;
export const { parse: parseJSON, stringify } = globalThis.JSON;

const { toString } = Object.prototype;
const { get, set, clear } = Map.prototype;

/** What Object.prototype.toString says of a value, such as "[object Map]". */
export const tagOf = (value) => apply(toString, value, []);

/** A Map whose methods are its own, so that changes to Map.prototype do not reach it. */
export function ownMap() {
  const map = new Map();
  map.get = get;
  map.set = set;
  map.clear = clear;
  return map;
}
