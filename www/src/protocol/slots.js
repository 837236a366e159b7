import { Array, setPrototypeOf } from './primordials.js';

/**
 * An array with at least `count` places to store into. All of them are its own:
 * storing into a place that an array does not have yet, as in new Array(count),
 * would call a setter that the page may have put on Array.prototype.
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
  return withoutPrototype(new Array(count)); // takes its time
}

/** Makes an array one that inherits nothing, and so can grow without calling a setter. */
export const withoutPrototype = (array) => setPrototypeOf(array, null);
