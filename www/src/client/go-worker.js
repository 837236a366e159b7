// A worker in which a Go program runs.
import { Error, Promise } from '../protocol/primordials.js';
import { ofAnotherBuild } from '../loader/build.js';

/* global BUILD -- constant of the build */

/**
 * Starts a worker whose script is at the address (a URL) that `addressOf` returns, `file`
 * being its name, and sends it a first message, which it answers with { ready: true,
 * build, ... } or { failed }. Resolves to { worker, answer }, or to null if there can be
 * no worker; rejects if the program does not start.
 */
export function startWorker(addressOf, file, message) {
  return new Promise((resolve, reject) => {
    let worker;
    try {
      worker = new Worker(addressOf());
    } catch {
      resolve(null); // there are none here, or the script is of another origin, or nobody knows where it is
      return;
    }
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      resolve(null); // its script is missing or blocked, or has failed
    };
    worker.onmessage = ({ data }) => {
      if (data.ready && data.build === BUILD) {
        resolve({ worker, answer: data });
        return;
      }
      worker.terminate();
      reject(data.ready ? ofAnotherBuild(file, data.build) : new Error(data.failed));
    };
    worker.postMessage(message);
  });
}
