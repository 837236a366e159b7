// Those who simulate: workers, or this realm where there can be none. Each has the
// functions of lab.js as `call(name, ...args)`, which returns a promise, and close().
import { Error, Promise, RangeError } from '../protocol/primordials.js';
import { startWorker } from './go-worker.js';
import { startLab } from './lab.js';

/** Starts a member in a worker; resolves to null if there can be no worker. `addressOf` returns the address of its script (a URL). */
export async function startInWorker(addressOf, compiled) {
  const started = await startWorker(addressOf, 'lab.js', { compiled });
  if (started === null) return null;
  const { worker } = started;
  let waiting = /** @type {{ resolve(value: unknown): void, reject(reason: Error): void } | null} */ (null);
  const fail = (message) => {
    worker.terminate();
    waiting?.reject(new Error(message));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    fail('the worker of the simulation has failed');
  };
  worker.onmessage = ({ data: { failed, error, value } }) => {
    if (failed !== undefined) {
      fail(failed);
      return;
    }
    const { resolve, reject } = /** @type {any} */ (waiting);
    waiting = null;
    if (error === undefined) resolve(value);
    else reject(error.name === 'RangeError' ? new RangeError(error.message) : new Error(error.message));
  };
  return {
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        worker.postMessage({ name, args });
      }),
    close: () => worker.terminate(),
  };
}

/** The same in this realm. Between two calls, the page has its turn. */
export async function startHere(compiled) {
  const lab = await startLab(compiled, () => {});
  return {
    async call(name, ...args) {
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
      return lab[name](...args);
    },
    close() {},
  };
}
