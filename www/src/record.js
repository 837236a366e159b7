import { Map, Set, apply, getOwnPropertyDescriptor, isArray, tagOf } from './primordials.js';

/** Reports whether a value can be a node or a state: an object, but no array, Map or Set. */
export const isRecord = (value) =>
  typeof value === 'object' && value !== null && !isArray(value)
  && !(value instanceof Map) && !(value instanceof Set);

/**
 * Reports whether a value is a Map or a Set, also one that was made in another
 * frame and so is no instance of this frame's Map. Slower than isRecord.
 */
export function isCollection(value) {
  switch (tagOf(value)) {
    case '[object Map]': return answers(mapSize, value);
    case '[object Set]': return answers(setSize, value);
    default: return false;
  }
}

const { get: mapSize } = getOwnPropertyDescriptor(Map.prototype, 'size');
const { get: setSize } = getOwnPropertyDescriptor(Set.prototype, 'size');

/** Reports whether a value is what a getter is for, and not just called so. */
function answers(getter, value) {
  try {
    apply(getter, value, []);
    return true;
  } catch {
    return false;
  }
}
