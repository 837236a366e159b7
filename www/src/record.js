import { Map, Set, apply, getOwnPropertyDescriptor, inherits, isArray, tagOf } from './primordials.js';

const isMap = inherits(Map);
const isSet = inherits(Set);

/** Reports whether a value can be a node or a state: an object, but no array, Map or Set. */
export const isRecord = (value) =>
  typeof value === 'object' && value !== null && !isArray(value) && !isMap(value) && !isSet(value);

/**
 * Reports whether a value is a Map or a Set, also one that was made in another
 * frame and so does not inherit from this frame's Map. Slower than isRecord.
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
