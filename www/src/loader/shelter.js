// Private copies of the built-ins that the toolchain's wasm_exec.js uses, so that it
// does not matter what a page replaces: an exception in the middle of Go, for example
// from a method of DataView, would end the program.
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

/** A subclass that has all the methods itself and inherits none. */
function sheltered(Class) {
  // Without `extends`: some engines use an iterator to call super.
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

/** An object with only one method, which calls that of another object. */
function only(name, object) {
  const method = object?.[name]; // wasm_exec.js says what is missing
  return { __proto__: null, [name]: (...args) => apply(method, object, args) };
}

/** What wasm_exec.js gets in place of globals; build.mjs lists the names. */
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

/** Shelters the lists of a running Go program and its access to its memory. */
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
