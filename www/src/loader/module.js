// The module of this realm, of which there is one.
import { Object } from '../protocol/primordials.js';
import { createCheck } from '../client/check.js';
import { download } from './download.js';
import { create } from './instance.js';

/* global VERSION -- constant of the build */

/** Where an instance leaves itself for a second loading to find; wasm/textbook.go uses it too. */
const registry = Symbol.for('gossip');

/**
 * Loads the module whose gossip.wasm lies next to `base`, or returns the one
 * that this realm has already.
 */
export function load(base) {
  const present = globalThis[registry];
  if (present !== undefined) {
    if (present.gossip.version !== VERSION) {
      console.warn(`gossip ${present.gossip.version} is loaded already; ${VERSION} is not used`);
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
