// The page's side of the sandbox: an invisible frame of opaque origin that runs
// each job in a fresh worker (sandbox/).

import { bytesOf } from '../loader/download.js';
import { openFrame } from './opening.js';

/**
 * Loads the frame of these files (../loader/files.js); resolves to its controls:
 *   run(job, port)   starts a job (sandbox/worker.js), which reports over the port
 *   stop()           ends it
 *   loadGo()         hands the Go module over, for jobs that run with Go
 *   close()          removes the frame
 *   isThere()        whether it can still be used: a page may replace all that is in its body, move
 *                    the frame, which then is another one, or load something else into it
 *   onFailure        called with a message when the sandbox itself fails
 */
export async function openSandbox(files) {
  const { frame, inside, port, hasLoadedAgain } = await openFrame(files.sandbox());

  let run = 0; // number of the latest run: events of earlier ones do not matter
  const controls = {
    /** @type {(message: string) => void} */
    onFailure: () => {},
    run: (job, report) => port.postMessage({ type: 'run', run: ++run, job, port: report }, [report]),
    stop: () => port.postMessage({ type: 'stop' }),
    close: () => frame.remove(),
    isThere: () => frame.contentWindow === inside && !hasLoadedAgain(),
    loadGo: () =>
      (compiled ??= compileGo().catch((error) => {
        compiled = null;
        throw error;
      })),
  };
  /** @type {Promise<void> | null} */
  let compiled = null;
  /** @type {{ resolve(value?: unknown): void, reject(reason: Error): void }} */
  let onCompiled = { resolve() {}, reject() {} };
  port.onmessage = ({ data }) => {
    if (data.type === 'compiled') onCompiled.resolve();
    else if (data.doing === 'compile') onCompiled.reject(new Error(`gossip.wasm could not be compiled: ${data.message}`));
    else if (data.run === undefined || data.run === run) controls.onFailure(`The sandbox failed: ${data.message}`);
  };

  async function compileGo() {
    const bytes = await bytesOf('gossip.wasm', files.wasm());
    await new Promise((resolve, reject) => {
      onCompiled = { resolve, reject };
      port.postMessage({ type: 'compile', bytes }, [bytes]);
    });
  }
  return controls;
}
