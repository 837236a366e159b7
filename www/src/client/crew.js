// Those who simulate: workers, or this realm where there can be none. Each has the
// functions of lab.js as `call(name, ...args)`, which returns a promise, and close().
import { Error, Promise, RangeError } from '../protocol/primordials.js';
import { ofAnotherBuild } from '../loader/build.js';
import { startLab } from './lab.js';

/* global BUILD -- constant of the build */

/** Starts a member in a worker; resolves to null if there can be no worker. `addressOf` returns the address of its script (a URL). */
export function startInWorker(addressOf, compiled) {
  return new Promise((resolve, reject) => {
    let worker;
    try {
      worker = new Worker(addressOf());
    } catch {
      resolve(null); // there are none here, or the script is of another origin, or nobody knows where it is
      return;
    }
    let waiting = /** @type {{ resolve(value: unknown): void, reject(reason: Error): void } | null} */ (null);
    let ready = false;
    const fail = (reason) => {
      worker.terminate();
      waiting?.reject(reason);
      reject(reason);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (ready) fail(new Error('the worker of the simulation has failed'));
      else {
        worker.terminate();
        resolve(null); // its script is missing or blocked
      }
    };
    worker.onmessage = ({ data }) => {
      if (data.failed !== undefined) fail(new Error(data.failed));
      else if (data.ready && data.build !== BUILD) fail(ofAnotherBuild('lab.js', data.build));
      else if (data.ready) {
        ready = true;
        resolve({ call, close: () => worker.terminate() });
      } else {
        const { resolve: answer, reject: refuse } = /** @type {any} */ (waiting);
        waiting = null;
        if (data.error === undefined) answer(data.value);
        else refuse(data.error.name === 'RangeError' ? new RangeError(data.error.message) : new Error(data.error.message));
      }
    };
    try {
      worker.postMessage({ compiled });
    } catch (error) {
      fail(error);
    }

    const call = (name, ...args) =>
      new Promise((answer, refuse) => {
        waiting = { resolve: answer, reject: refuse };
        worker.postMessage({ name, args });
      });
  });
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
