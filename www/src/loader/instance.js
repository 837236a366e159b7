// The public functions of one Go program, and the promise of their readiness. The
// functions exist from the start and throw a helpful error if they are called too early.
import { Error, Object, defineProperty } from '../protocol/primordials.js';
import { goEnded, listenerNotFunction, notReady } from '../protocol/errors.js';
import { Protocol } from '../protocol/protocol.js';
import { rowsOf } from '../protocol/rows.js';
import { inform } from './inform.js';
import { inBrowser } from './place.js';
import { promiseBeginning, silence } from './promise.js';
import { startGo } from './runtime.js';

/* global VERSION, WASM_BYTES -- constants of the build */

/**
 * Makes the public functions over a Go module that `compile({ onLoaded, signal })`
 * resolves to. `check`, `run` and `simulate` become
 * members of the namespace; `name` takes what gossip.load is given,
 * see files.js.
 */
export function create({ compile, check, run: runProgram, simulate, name = (_caller, _given) => {} }) {
  let protocol = null;
  let attached = null;
  let unusable = notReady;
  let attempt = /** @type {{ promise: Promise<any>, named: boolean, failed: boolean, abort: AbortController } | null} */ (null);
  const listeners = new Set();
  let progress = { loaded: 0, total: WASM_BYTES };
  let settle;

  /** @type {typeof import('../../gossip.mjs').gossipRound} */
  function gossipRound(nodes, sourceIdx, targetIdx) {
    if (protocol === null) throw unusable('gossipRound');
    protocol.gossipRound(nodes, sourceIdx, targetIdx);
  }

  /** @type {typeof import('../../gossip.mjs').spreadInfo} */
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

  /** Starts the program, unless it runs or starts already. */
  function begin() {
    attempt ??= start(false);
  }

  /** The same with files that the page names. It comes in time as long as nobody else has named any and the program does not run. */
  function load(given = {}) {
    name('gossip.load', given);
    const named = given.wasm !== undefined;
    if (attempt === null || attempt.failed || (named && !attempt.named && protocol === null)) {
      attempt?.abort.abort();
      unusable = notReady;
      attempt = start(named);
    }
    return attempt.promise;
  }

  function start(named) {
    const abort = new AbortController();
    const mine = { named, abort, failed: false, promise: /** @type {any} */ (null) };
    mine.promise = run(mine);
    silence(mine.promise); // whoever waits hears of it
    return mine;
  }

  async function run(mine) {
    const { signal } = mine.abort;
    try {
      const onLoaded = (loaded) => {
        if (signal.aborted) return;
        progress = { loaded, total: WASM_BYTES };
        for (const listener of listeners) inform(listener, progress);
      };
      const compiled = await compile({ onLoaded, signal });
      signal.throwIfAborted();
      const { functions, exports } = await startGo('gossip.wasm', compiled, () => {
        protocol = attached = null;
        unusable = goEnded;
        console.error('gossip: the Go program has ended; reload the page');
      });
      attached = functions;
      protocol = new Protocol(exports);
      settle.resolve(gossip);
      return gossip;
    } catch (cause) {
      if (signal.aborted) return /** @type {any} */ (attempt).promise; // in whose favour it was
      mine.failed = true;
      const failure = new Error(`gossip: ${cause.message}`, { cause });
      unusable = () => failure;
      settle.reject(failure);
      throw failure;
    }
  }

  // In a page and its workers the download begins once the scripts that import the
  // module have had their say; anywhere else, on a server for one, when somebody waits.
  const ready = promiseBeginning(begin, (resolve, reject) => {
    settle = { resolve, reject };
  });
  silence(ready);
  if (inBrowser) queueMicrotask(begin);

  const gossip = /** @type {import('../../gossip.mjs').Gossip} */ (
    Object.freeze({ ready, version: VERSION, gossipRound, spreadInfo, load, help, table, check, run: runProgram, simulate, onProgress })
  );
  // Their names are part of the interface, and bundlers may change those in the text.
  for (const [key, value] of Object.entries(gossip)) if (typeof value === 'function') defineProperty(value, 'name', { value: key });
  return Object.freeze({ gossip, gossipRound, spreadInfo });
}
