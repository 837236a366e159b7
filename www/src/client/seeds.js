import { Uint32Array, apply } from '../protocol/primordials.js';

const { crypto } = globalThis;
const { getRandomValues } = crypto;
/** A number that nobody can guess, from 0 to 2 ** 32 - 1. */
export const drawSeed = () => apply(getRandomValues, crypto, [new Uint32Array(1)])[0];

/**
 * Returns a function that chooses the seed for a program: unpredictable, and the same
 * again as long as the text is the same.
 */
export function createSeeds() {
  let last = null;
  return (source) => {
    if (source !== last?.source) last = { source, seed: drawSeed() };
    return last.seed;
  };
}
