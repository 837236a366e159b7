// The built-ins that the toolchain's wasm_exec.js works with, out of reach of
// what a page replaces: an exception in the middle of Go, from a method of
// DataView say, would end the program.
import {
  apply,
  bufferOf,
  construct,
  defineProperty,
  getOwnPropertyDescriptor,
  hasOwn,
  setPrototypeOf,
  twin,
} from '../protocol/primordials.js';
import { withoutPrototype } from '../protocol/slots.js';

const {
  Array,
  DataView,
  Date,
  Map,
  Math,
  Object,
  Reflect,
  String,
  TextDecoder,
  TextEncoder,
  Uint8Array,
  Uint8ClampedArray,
  clearTimeout,
  crypto,
  isNaN,
  parseInt,
  performance,
  setTimeout,
} = globalThis;

/** A subclass with methods of its own, which inherits nothing but them. */
function sheltered(Class) {
  // Not by extends: some engines go through an iterator to call super.
  const Own = function (...args) {
    return construct(Class, args, Own);
  };
  copyMissing(Class, Own);
  let { prototype } = Class;
  while (prototype !== null) {
    copyMissing(prototype, Own.prototype);
    prototype = Object.getPrototypeOf(prototype);
  }
  setPrototypeOf(Own.prototype, null);
  const Twin = twin(Class);
  return defineProperty(Own, Symbol.hasInstance, /** @type {any} */ ({ __proto__: null, value: (object) => object instanceof Twin }));
}

function copyMissing(from, to) {
  for (const key of Reflect.ownKeys(from)) {
    if (!hasOwn(to, key)) defineProperty(to, key, /** @type {any} */ ({ __proto__: null, ...getOwnPropertyDescriptor(from, key) }));
  }
  return to;
}

/** An object with nothing but one method of another, which is called on that other. */
function only(name, object) {
  const method = object?.[name]; // wasm_exec.js says what is missing
  return { __proto__: null, [name]: (...args) => apply(method, object, args) };
}

/** What stands for globals in wasm_exec.js; build.mjs has the names. */
export const scope = {
  Array: sheltered(Array),
  DataView: sheltered(DataView),
  Date: sheltered(Date),
  Map: sheltered(Map),
  Math: copyMissing(Math, { __proto__: null }),
  Reflect: copyMissing(Reflect, { __proto__: null }),
  String,
  TextDecoder: sheltered(TextDecoder),
  TextEncoder: sheltered(TextEncoder),
  Uint8Array: sheltered(Uint8Array),
  Uint8ClampedArray: sheltered(Uint8ClampedArray),
  clearTimeout,
  crypto: only('getRandomValues', crypto),
  isNaN,
  parseInt,
  performance: only('now', performance),
  setTimeout,
};

const { pop, push } = Array.prototype;

/** Shelters what a Go that has started keeps: its lists, and the way to its memory. */
export function shelterGo(go, exports) {
  withoutPrototype(go._values);
  withoutPrototype(go._goRefCounts);
  setPrototypeOf(go._idPool, { __proto__: null, pop, push });
  const mem = {
    __proto__: null,
    get buffer() {
      return bufferOf(exports.mem);
    },
  };
  go._inst = { __proto__: null, exports: { __proto__: null, ...exports, mem } };
}
