// Built-ins as they were when this file was evaluated. Code that runs later may
// replace Object.keys or Array.isArray; the module keeps using the originals.
//
// Methods of built-ins are called as functions made here, or with apply: array.push(x)
// would look the method up, and the page may have replaced it. Nor does the module
// store at indexes that an array does not have yet, loop with for-of, or read the
// length of a typed array, because that would run setters, iterators and getters of
// the page. See slots.js.
export const {
  Array,
  BigInt,
  Boolean,
  Error,
  Float64Array,
  Int32Array,
  Map,
  Number,
  Object,
  Promise,
  RangeError,
  Set,
  String,
  Symbol,
  TypeError,
  URL,
  Uint32Array,
  WebAssembly,
} = globalThis;
export const {
  defineProperty,
  getOwnPropertyDescriptor,
  getOwnPropertyNames: ownNames,
  getPrototypeOf,
  hasOwn,
  isExtensible,
  setPrototypeOf,
} = Object;
export const { apply, construct, deleteProperty } = globalThis.Reflect;
export const { isArray } = Array;
export const { isInteger } = Number;
export const { parse: parseJSON, stringify } = globalThis.JSON;

const { call, bind } = Function.prototype;
const { hasOwnProperty: ownPropertyMethod, toString } = Object.prototype;
const { get, set, clear } = Map.prototype;
const { slice } = String.prototype;

/** hasOwnProperty(object, key): faster than Object.hasOwn for a key that comes from enumerating the object. */
export const hasOwnProperty = apply(bind, call, [ownPropertyMethod]);

/** A class to use with instanceof instead of a built-in one, on which the page may define Symbol.hasInstance. */
export function twin({ prototype }) {
  /** @type {any} */
  const Twin = function () {};
  Twin.prototype = prototype;
  return Twin;
}

/** What Object.prototype.toString returns for a value, such as "[object Map]". */
export const tagOf = (value) => apply(toString, value, []);

/** @type {any} */
const memoryBuffer = WebAssembly && getOwnPropertyDescriptor(WebAssembly.Memory.prototype, 'buffer')?.get;

/** The buffer of a WebAssembly.Memory. */
export const bufferOf = (memory) => apply(memoryBuffer, memory, []);

/** The first characters of a string. */
export const head = (string, length) => apply(slice, string, [0, length]);

/** Makes an ordinary own property, whatever the object inherits under that key. */
export const define = (object, key, value) =>
  // Without a prototype: inherited fields of a descriptor would count as its own.
  defineProperty(object, key, /** @type {any} */ ({ __proto__: null, value, writable: true, enumerable: true, configurable: true }));

/** A Map that has its methods itself, so that changes to Map.prototype do not affect it. */
export function ownMap() {
  const map = new Map();
  define(map, 'get', get);
  define(map, 'set', set);
  define(map, 'clear', clear);
  return map;
}
