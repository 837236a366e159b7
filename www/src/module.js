// The one instance of the module in this realm: its public functions, which
// exist at once and say so when they are called too early, and the promise that
// becomes their readiness.
import { Error, Object } from './primordials.js';
import { createCheck } from './check/check.js';
import { download } from './download.js';
import { goEnded, listenerNotFunction, notReady } from './errors.js';
import { Protocol } from './protocol.js';
import { rowsOf } from './rows.js';
import { startGo } from './runtime.js';

/* global VERSION, WASM_BYTES -- constants of the build */

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
  const module = create((onProgress) => download(new URL('gossip.wasm', base), onProgress), base);
  Object.defineProperty(globalThis, registry, { value: module });
  return module;
}

/** Calls a listener, whose own errors are no reason to leave out the others. */
function inform(listener, progress) {
  try {
    listener(progress);
  } catch (error) {
    console.error(error);
  }
}

/**
 * Makes the public functions over a module that `compile(onProgress)` resolves
 * to. The files of the sandbox lie next to `base`.
 */
export function create(compile, base) {
  let protocol = null;
  let attached = null;
  let unusable = notReady;
  const listeners = new Set();
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  let progress = { loaded: 0, total: WASM_BYTES };

  function gossipRound(nodes, sourceIdx, targetIdx) {
    if (protocol === null) throw unusable('gossipRound');
    protocol.gossipRound(nodes, sourceIdx, targetIdx);
  }

  function spreadInfo(nodes, key, value, fromIdx) {
    if (protocol === null) throw unusable('spreadInfo');
    protocol.spreadInfo(nodes, key, value, fromIdx);
  }

  function table(nodes) {
    if (attached === null) throw unusable('gossip.table');
    return rowsOf(nodes);
  }

  function help() {
    if (attached === null) throw unusable('gossip.help');
    console.log(attached.guide);
  }

  /** Starts Go's part of the lesson page; `host` has what runs and checks programs, see page/page.js. */
  function openPage(host) {
    if (attached === null) throw unusable('openPage');
    const { error } = attached.openPage(host);
    if (error !== undefined) throw error;
  }

  function onProgress(listener) {
    if (typeof listener !== 'function') throw listenerNotFunction(listener);
    listeners.add(listener);
    listener(progress);
    return () => listeners.delete(listener);
  }

  async function start() {
    try {
      const compiled = await compile((loaded) => {
        progress = { loaded, total: WASM_BYTES };
        for (const listener of listeners) inform(listener, progress);
      });
      const { functions, exports } = await startGo('gossip.wasm', compiled, () => {
        protocol = attached = null;
        unusable = goEnded;
        end();
        console.error('gossip: the Go program has ended; reload the page');
      });
      attached = functions;
      protocol = new Protocol(exports);
    } catch (cause) {
      const failure = new Error(`gossip: ${cause.message}`, { cause });
      unusable = () => failure;
      throw failure;
    }
  }

  const ready = start().then(() => gossip);
  const { check, prepare } = createCheck(base);
  const gossip = Object.freeze({ ready, version: VERSION, help, table, check, onProgress });
  return Object.freeze({ gossip, gossipRound, spreadInfo, openPage, prepareCheck: prepare, ended });
}
