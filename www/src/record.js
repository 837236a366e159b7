import { Map, Set, isArray, tagOf } from './primordials.js';

/** Reports whether a value can be a node or a state: an object, but no array, Map or Set. */
export const isRecord = (value) =>
  typeof value === 'object' && value !== null && !isArray(value)
  && !(value instanceof Map) && !(value instanceof Set);

/**
 * Reports whether a value is a Map or a Set, also one that was made in another
 * frame and so is no instance of this frame's Map. Slower than isRecord.
 */
export function isCollection(value) {
  const tag = tagOf(value);
  return tag === '[object Map]' || tag === '[object Set]';
}
