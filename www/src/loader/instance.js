// The public functions of one Go program, and the promise of their readiness. The
// functions exist from the start and throw a helpful error if they are called too early.
import { Error, Object } from '../protocol/primordials.js';
import { goEnded, listenerNotFunction, notReady } from '../protocol/errors.js';
import { Protocol } from '../protocol/protocol.js';
import { rowsOf } from '../protocol/rows.js';
import { startGo } from './runtime.js';

/* global VERSION, WASM_BYTES -- constants of the build */

/** Calls a listener. If it throws, the others are still called. */
function inform(listener, progress) {
  try {
    listener(progress);
  } catch (error) {
    console.error(error);
  }
}

/**
 * Makes the public functions of the Go module that `compile(onProgress)` resolves to.
 * `check` becomes gossip.check.
 */
export function create(compile, check) {
  let protocol = null;
  let attached = null;
  let unusable = notReady;
  const listeners = new Set();
  let progress = { loaded: 0, total: WASM_BYTES };

  /** @type {typeof import('../../gossip.js').gossipRound} */
  function gossipRound(nodes, sourceIdx, targetIdx) {
    if (protocol === null) throw unusable('gossipRound');
    protocol.gossipRound(nodes, sourceIdx, targetIdx);
  }

  /** @type {typeof import('../../gossip.js').spreadInfo} */
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
  /** @type {import('../../gossip.js').Gossip} */
  const gossip = Object.freeze({ ready, version: VERSION, help, table, check, onProgress });
  return Object.freeze({ gossip, gossipRound, spreadInfo });
}
