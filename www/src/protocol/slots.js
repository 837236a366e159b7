import { Array, setPrototypeOf } from './primordials.js';

/**
 * An array with at least `count` elements to overwrite. All of them are its own:
 * storing at an index that an array does not have yet, as in new Array(count), would
 * call a setter that the page may have put on Array.prototype.
 */
export function slots(count) {
  if (count === 1) return [null];
  if (count <= 4) return [null, null, null, null];
  if (count <= 16) {
    return [null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null];
  }
  if (count <= 64) {
    // biome-ignore format: four rows of sixteen
    return [
      null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
      null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
      null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
      null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
    ];
  }
  return withoutPrototype(new Array(count)); // slower
}

/** Makes an array inherit nothing, so that it can grow without calling a setter. */
export const withoutPrototype = (array) => setPrototypeOf(array, null);
