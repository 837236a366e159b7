// What built-in objects are and hold, found out without running the program's code: by
// internal slots that only the engine fills, never by names that a program can change.
import { prototypeOf } from './properties.js';

const {
  Array,
  ArrayBuffer,
  BigInt,
  Boolean,
  DataView,
  Date,
  DOMException,
  Error,
  Map,
  Number,
  Object,
  Promise,
  Reflect,
  RegExp,
  Set,
  String,
  Symbol,
  Uint8Array,
  WeakMap,
  WeakRef,
  WeakSet,
} = globalThis;
const { apply } = Reflect;
const { getOwnPropertyDescriptor, getPrototypeOf } = Object;
const { get: lookUp } = Map.prototype;
const { forEach: forEachInMap } = Map.prototype;
const { forEach: forEachInSet } = Set.prototype;
const { getTime, toISOString } = Date.prototype;

/** @type {(prototype: object, name: PropertyKey) => any} */
const getter = (prototype, name) => getOwnPropertyDescriptor(prototype, name)?.get;
const mapSize = getter(Map.prototype, 'size');
const setSize = getter(Set.prototype, 'size');
const source = getter(RegExp.prototype, 'source');
const flags = ['hasIndices', 'global', 'ignoreCase', 'multiline', 'dotAll', 'unicode', 'unicodeSets', 'sticky']
  .filter((name) => name in RegExp.prototype)
  .map((name) => [getter(RegExp.prototype, name), { hasIndices: 'd', dotAll: 's', unicodeSets: 'v' }[name] ?? name[0]]);
const typedArray = getPrototypeOf(Uint8Array.prototype);
const typedArrayName = getter(typedArray, Symbol.toStringTag);
const typedArrayLength = getter(typedArray, 'length');
const bufferLength = getter(ArrayBuffer.prototype, 'byteLength');
const viewLength = getter(DataView.prototype, 'byteLength');
const exceptionName = getter(DOMException.prototype, 'name');
const exceptionMessage = getter(DOMException.prototype, 'message');

const boxes = [Boolean, Number, String, BigInt, Symbol];
const closed = [Promise, WeakMap, WeakRef, WeakSet];
/** @type {Map<object, string>} */
const named = new Map([
  ...[Map, Set, Date, RegExp, Error, ArrayBuffer, DataView, DOMException, ...boxes, ...closed].map(
    ({ prototype, name }) => /** @type {[object, string]} */ ([prototype, name]),
  ),
  [typedArray, 'TypedArray'],
]);
const unboxed = new Map(boxes.map(({ name, prototype }) => [name, prototype.valueOf]));
const closedNames = new Map(closed.map(({ name }) => [name, true]));

export const { isArray } = Array;

/** The name of the built-in class that an object inherits from; '' if it is not one of those above. */
export function kindOf(object) {
  for (let prototype = prototypeOf(object); prototype !== null; prototype = prototypeOf(prototype)) {
    const name = apply(lookUp, named, [prototype]);
    if (name !== undefined) return name;
  }
  return '';
}

// What an object of a kind holds. If these return undefined, the object only inherits
// from the class, like Object.create(Map.prototype).

/** The result of a built-in method; undefined if the method does not work on the object. */
function ask(method, object) {
  try {
    return apply(method, object, []);
  } catch {
    return undefined;
  }
}

export const sizeOfMap = (object) => ask(mapSize, object);
export const sizeOfSet = (object) => ask(setSize, object);
export const eachInMap = (map, look) => {
  apply(forEachInMap, map, [(value, key) => look(key, value)]);
};
export const eachInSet = (set, look) => {
  apply(forEachInSet, set, [(value) => look(value)]);
};

export function dateText(object) {
  const time = ask(getTime, object);
  if (time === undefined) return undefined;
  return time === time ? apply(toISOString, object, []) : 'Invalid Date'; // NaN is not itself
}

export function regExpText(object) {
  const text = ask(source, object);
  return text === undefined ? undefined : `/${text}/${flags.map(([isSet, letter]) => (ask(isSet, object) ? letter : '')).join('')}`;
}

/** { name, length } of a typed array. */
export function typedArrayOf(object) {
  const name = ask(typedArrayName, object);
  return name === undefined ? undefined : { name, length: apply(typedArrayLength, object, []) };
}

export const byteLength = (object) => ask(bufferLength, object) ?? ask(viewLength, object);

/** The primitive in new Number(1) and the like. */
export const unbox = (kind, object) => {
  const method = apply(lookUp, unboxed, [kind]);
  return method === undefined ? undefined : ask(method, object);
};

/** Reports whether the contents of objects of a kind cannot be listed. */
export const isClosed = (kind) => apply(lookUp, closedNames, [kind]) === true;

/** { name, message } of a DOMException, which has them behind getters of the engine. */
export function exceptionOf(object) {
  const name = ask(exceptionName, object);
  return name === undefined ? undefined : { name, message: apply(exceptionMessage, object, []) };
}
