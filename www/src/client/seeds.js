import { Uint32Array, apply } from '../protocol/primordials.js';

const { crypto } = globalThis;
const { getRandomValues } = crypto;
const draw = () => apply(getRandomValues, crypto, [new Uint32Array(1)])[0];

/**
 * Returns a function that chooses the seed for a program: unpredictable, and the same
 * again as long as the text is the same.
 */
export function createSeeds() {
  let last = null;
  return (source) => {
    if (source !== last?.source) last = { source, seed: draw() };
    return last.seed;
  };
}
