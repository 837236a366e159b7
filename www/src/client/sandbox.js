// The page's side of the sandbox: an invisible frame of opaque origin that runs
// each job in a fresh worker (sandbox/).

import { bytesOf } from '../loader/download.js';
import { buildIn, ofAnotherBuild } from '../loader/build.js';

/* global BUILD -- constant of the build */

const startMs = 10_000;
const graceMs = 3000; // from the frame's load event, which a wrong file causes as well
const shortGraceMs = 1000; // if there is another way to try

/**
 * Loads the frame of these files (../loader/files.js); resolves to its controls:
 *   run(job, port)   starts a job (sandbox/worker.js), which reports over the port
 *   stop()           ends it
 *   loadGo()         hands the Go module over, for jobs that run with Go
 *   close()          removes the frame
 *   onFailure        called with a message when the sandbox itself fails
 */
export async function openSandbox(files) {
  const opaque = { sandbox: 'allow-scripts' };
  if (!navigator.serviceWorker?.controller) return openFrame(files, opaque, graceMs);
  try {
    return await openFrame(files, opaque, shortGraceMs);
  } catch {
    // Service workers do not serve frames with that attribute. If one serves the site
    // offline, the policy that comes with sandbox.html makes the origin opaque instead.
    // No frame with any other origin gets a program.
    return openFrame(files, {}, graceMs);
  }
}

async function openFrame(files, attributes, patience) {
  const frame = Object.assign(document.createElement('iframe'), attributes);
  frame.hidden = true;
  frame.title = 'Sandbox for programs';
  frame.src = files.sandbox().href;
  const port = await new Promise((resolve, reject) => {
    const fail = (error = new Error('The sandbox did not start. Is sandbox.html there, and does its policy allow its script?')) => {
      removeEventListener('message', greet);
      frame.remove();
      reject(error);
    };
    let started = false;
    let timer = setTimeout(() => fail(), startMs);
    frame.addEventListener(
      'load',
      () => {
        clearTimeout(timer);
        if (!started) timer = setTimeout(() => fail(), patience);
      },
      { once: true },
    );
    const greet = ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin !== 'null') return;
      const build = buildIn(data, 'gossip sandbox ready');
      if (build === undefined) return;
      clearTimeout(timer);
      started = true;
      if (build !== BUILD) {
        fail(ofAnotherBuild('sandbox.html', build));
        return;
      }
      removeEventListener('message', greet);
      const channel = new MessageChannel();
      frame.contentWindow.postMessage('gossip sandbox', '*', [channel.port2]);
      resolve(channel.port1);
    };
    addEventListener('message', greet);
    (document.body ?? document.documentElement).append(frame);
  });

  let run = 0; // number of the latest run: events of earlier ones do not matter
  const controls = {
    /** @type {(message: string) => void} */
    onFailure: () => {},
    run: (job, report) => port.postMessage({ type: 'run', run: ++run, job, port: report }, [report]),
    stop: () => port.postMessage({ type: 'stop' }),
    close: () => frame.remove(),
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
