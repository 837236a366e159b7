// Properties read without running getters or the traps of Proxies.
import { behind } from './proxies.js';

const { Object, Reflect } = globalThis;
const { getOwnPropertyDescriptor, getPrototypeOf, hasOwn } = Object;

export const { ownKeys } = Reflect;

/**
 * An own property as { enumerable, value }, or as { enumerable, accessor } with words
 * for its getter and setter; undefined if there is none.
 * @returns {any}
 */
export function property(object, key) {
  const found = getOwnPropertyDescriptor(object, key);
  if (found === undefined) return undefined;
  const { enumerable } = found;
  if (hasOwn(found, 'value')) return { enumerable, value: found.value };
  const words = [found.get === undefined ? '' : 'getter', found.set === undefined ? '' : 'setter'];
  return { enumerable, accessor: `[${words.filter(Boolean).join(', ')}]` };
}

/** The value of a property, own or inherited; undefined if there is none or it is behind a getter. */
export function valueOf(object, key) {
  for (let owner = object; owner !== null; owner = prototypeOf(owner)) {
    const found = property(owner, key);
    if (found !== undefined) return found.value;
  }
  return undefined;
}

/** The prototype of an object, or its target if it is a Proxy. */
export function prototypeOf(object) {
  const prototype = getPrototypeOf(object);
  return prototype === null ? null : behind(prototype);
}

/** The name of a function; '' if it has none. */
export function functionName(value) {
  const name = valueOf(behind(value), 'name');
  return typeof name === 'string' ? name : '';
}

/** The name of an object's class: '' for plain objects, null for objects without a prototype. */
export function className(object) {
  if (prototypeOf(object) === null) return null;
  const maker = valueOf(prototypeOf(object), 'constructor');
  return typeof maker !== 'function' || maker === Object ? '' : functionName(maker);
}

/** Reports whether a key is that of an item of an array. */
export const isIndex = (key) => typeof key === 'string' && /^(0|[1-9]\d{0,9})$/.test(key);
