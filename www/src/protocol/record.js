import { Map, Object, Set, apply, getOwnPropertyDescriptor, getPrototypeOf, isArray, twin } from './primordials.js';

const AnyMap = twin(Map);
const AnySet = twin(Set);

/** Reports whether a value can be a node or a state: an object that is not an array, Map or Set. */
export const isRecord = (value) =>
  typeof value === 'object' && value !== null && !isArray(value) && !(value instanceof AnyMap) && !(value instanceof AnySet);

/**
 * Reports whether an object is a Map or a Set, even one that was made in another frame
 * and so does not inherit from this frame's Map. Slower than isRecord.
 */
export function isCollection(object) {
  const prototype = getPrototypeOf(object);
  return prototype !== null && prototype !== Object.prototype && collectionName(object) !== undefined;
}

/** "a Map" or "a Set" for one, nothing for anything else. */
export function collectionName(object) {
  if (answers(mapSize, object)) return 'a Map';
  return answers(setSize, object) ? 'a Set' : undefined;
}

const mapSize = getOwnPropertyDescriptor(Map.prototype, 'size')?.get;
const setSize = getOwnPropertyDescriptor(Set.prototype, 'size')?.get;

/** Reports whether a getter works on an object. */
function answers(getter, object) {
  try {
    apply(getter, object, []);
    return true;
  } catch {
    return false;
  }
}
