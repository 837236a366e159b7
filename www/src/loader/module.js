// The module of this realm; there is only one.
import { Object } from '../protocol/primordials.js';
import { createCheck } from '../client/check.js';
import { createPool } from '../client/job.js';
import { createRun } from '../client/run.js';
import { createSimulate } from '../client/simulate.js';
import { download } from './download.js';
import { createFiles } from './files.js';
import { create } from './instance.js';
import { registry } from './registry.js';

/* global BUILD, VERSION -- constants of the build */

/** What Node has to read a file, if this is Node. */
const readOfNode = (url) => globalThis.process?.getBuiltinModule?.('node:fs/promises').readFile(url);

/**
 * Loads the module that has these files (files.js), of which the page may name
 * others, or returns the one that this realm already has.
 */
export function load(beside, { named = {}, read = readOfNode } = {}) {
  const present = globalThis[registry];
  if (present !== undefined) {
    const { build = BUILD, gossip } = present;
    if (gossip.version !== VERSION || build !== BUILD) {
      console.warn(`gossip ${gossip.version} (build ${build}) is already loaded; ${VERSION} (build ${BUILD}) is not used`);
    }
    return present;
  }
  const { files, name } = createFiles(beside);
  name('gossip.js', named);
  const sandboxes = createPool(files);
  const { check, prepare } = createCheck(files, sandboxes);
  const run = createRun(sandboxes);
  const simulate = createSimulate(files, read);
  const compile = (options) => download('gossip.wasm', files.wasm(), { ...options, read });
  const module = Object.freeze({ ...create({ compile, check, run, simulate, name }), prepareCheck: prepare, build: BUILD });
  Object.defineProperty(globalThis, registry, { value: module });
  return module;
}
