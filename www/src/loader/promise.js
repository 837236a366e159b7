import { Promise, apply } from '../protocol/primordials.js';

const { then } = Promise.prototype;

/** A promise that calls `begin` whenever somebody waits for it; for `settle` see Promise. */
export function promiseBeginning(begin, settle) {
  class Beginning extends Promise {
    static get [Symbol.species]() {
      return Promise;
    }
    // biome-ignore lint/suspicious/noThenProperty: it is a promise
    then(...reactions) {
      begin();
      return apply(then, this, reactions);
    }
  }
  return new Beginning(settle);
}

/** Keeps a rejection from counting as unhandled; whoever waits still gets it. */
export const silence = (promise) => {
  apply(then, promise, [undefined, () => {}]);
};
