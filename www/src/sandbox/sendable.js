// What of an event leaves a program's realm: texts, numbers and the like, in arrays and
// objects made here. A program that has replaced built-ins can slip anything else into an
// event: a Map or a buffer, whose size no one counts, or a getter that makes a text of
// gigabytes while it is sent.
const { Array, Object, Reflect } = globalThis;
const { isArray } = Array;
const { getOwnPropertyDescriptor, setPrototypeOf } = Object;
const { ownKeys } = Reflect;

/** An array that can grow without calling setters of Array.prototype. */
export const list = () => setPrototypeOf([], null);

const mostValues = 100_000; // in all
const deepest = 200; // levels

/** The copy of an event, or null for one that no honest program leads to. */
export function sendable(event) {
  let left = mostValues;

  /** The copy of the value behind a property; getters do not run. */
  function copy(property, depth) {
    const value = property?.value;
    left--;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
    if (typeof value !== 'object' || left < 0) return undefined;
    if (depth > deepest) left = -1;
    return isArray(value) ? copyOfArray(value, depth + 1) : copyOfObject(value, depth + 1);
  }

  function copyOfArray(array, depth) {
    const copies = list();
    const { length } = array;
    for (let i = 0; i < length && left >= 0; i++) copies[i] = copy(getOwnPropertyDescriptor(array, i), depth);
    return copies;
  }

  function copyOfObject(object, depth) {
    const copies = { __proto__: null };
    const keys = ownKeys(object);
    for (let i = 0; i < keys.length && left >= 0; i++) {
      if (typeof keys[i] === 'string') copies[keys[i]] = copy(getOwnPropertyDescriptor(object, keys[i]), depth);
    }
    return copies;
  }

  const copied = copyOfObject(event, 0);
  return left < 0 ? null : copied;
}
