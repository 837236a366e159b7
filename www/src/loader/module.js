// The module of this realm; there is only one.
import { Object } from '../protocol/primordials.js';
import { createCheck } from '../client/check.js';
import { download } from './download.js';
import { create } from './instance.js';

/* global VERSION -- constant of the build */

/** The key under which a second load finds the first instance; wasm/textbook.go uses it too. */
const registry = Symbol.for('gossip');

/**
 * Loads the module whose gossip.wasm is next to `base`, or returns the one that this
 * realm already has.
 */
export function load(base) {
  const present = globalThis[registry];
  if (present !== undefined) {
    if (present.gossip.version !== VERSION) {
      console.warn(`gossip ${present.gossip.version} is already loaded; ${VERSION} is not used`);
    }
    return present;
  }
  const { check, prepare } = createCheck(base);
  const module = Object.freeze({
    ...create((onProgress) => download(new URL('gossip.wasm', base), onProgress), check),
    prepareCheck: prepare,
  });
  Object.defineProperty(globalThis, registry, { value: module });
  return module;
}
