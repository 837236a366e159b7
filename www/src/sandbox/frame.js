// The sandbox's document: has the program of every run read, gives it a fresh worker, and
// ends it when told to. No learner code runs here, so this document always responds.
//
// The page sends, over the port that it provides:
//   { type: 'compile', bytes }    the Go module, once
//   { type: 'run', run, job, port }  run: its number; port: where the worker reports;
//                                 for the job see worker.js; { withGo: true } gets the Go module
//   { type: 'stop' }              end the current run
// and receives { type: 'compiled' } and { type: 'failed', doing, run, message }, where
// `doing` is the type of the message that failed.
import readerText from 'reader-text';
import workerText from 'worker-text';
import { passOn } from './pass-on.js';

/* global BUILD -- constant of the build */

// Known to the workers' own script and to this document, and never seen by a program.
const token = crypto.getRandomValues(new Uint32Array(4)).join('-');
const workerScript = scriptOf(workerText); // made once, because that waits for another process
const readerScript = scriptOf(readerText);

parent.postMessage('gossip sandbox loaded', '*');
open().catch(({ message }) => parent.postMessage(`gossip sandbox failed ${message}`, '*'));

/** Greets the page once there is a worker, because the policies of some pages allow none. */
async function open() {
  const first = createWorker(workerScript);
  await first.started;
  addEventListener('message', function greet({ source, data, ports: [port] }) {
    if (source !== parent || data !== 'gossip sandbox' || !port) return;
    removeEventListener('message', greet);
    serve(port, first);
  });
  parent.postMessage(`gossip sandbox ready ${BUILD}`, '*');
}

/** The script of workers that take jobs with the token only. */
function scriptOf(text) {
  return new Blob(['((jobToken) => {', text, `\n})("${token}");`], { type: 'text/javascript' });
}

/**
 * A new worker with a script: { worker, started, failed }. `started` resolves when it can take
 * a job. `failed` is called if it fails.
 */
function createWorker(script) {
  const url = URL.createObjectURL(script);
  const made = { worker: new Worker(url), started: Promise.resolve(), failed: () => {} };
  made.started = new Promise((resolve, reject) => {
    made.worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`its worker did not start: ${event.message ?? 'it may be forbidden'}`));
      made.failed();
    };
    made.worker.onmessage = () => {
      made.worker.onmessage = null;
      URL.revokeObjectURL(url); // from now on its script cannot be evaluated again
      resolve();
    };
  });
  made.started.catch(() => {}); // those who await it get the error
  return made;
}

/**
 * Starts the worker that reads texts (reader.js). Returns a function that resolves to the
 * plan for the text of a job.
 */
function createReader() {
  const reader = createWorker(readerScript);
  return async ({ cases: _, schedule: __, ...job }) => {
    await reader.started;
    const { port1, port2 } = new MessageChannel();
    const plan = await new Promise((resolve, reject) => {
      port1.onmessage = ({ data }) => resolve(data);
      reader.failed = () => reject(new Error('the program could not be read'));
      reader.worker.postMessage({ ...job, port: port2 }, [port2]);
    });
    port1.close();
    return plan;
  };
}

/** Serves the page over its port. `spare` is a worker for the next run, so that it need not wait. */
function serve(port, spare) {
  const read = createReader();
  let goModule = null;
  let wanted = null; // the message that asked for the current run
  let current = null; // its worker, once it has one

  const actions = {
    async compile({ bytes }) {
      goModule = await WebAssembly.compile(bytes);
      port.postMessage({ type: 'compiled' });
    },
    async run(order) {
      this.stop();
      wanted = order;
      if (order.job.task === 'changes') {
        const plan = await read(order.job);
        if (wanted === order) order.port.postMessage(passOn(plan)); // what was read is all that is asked for
        return;
      }
      const next = spare ?? createWorker(workerScript);
      spare = null;
      const [plan] = await Promise.all([read(order.job), next.started]);
      if (wanted !== order) {
        // stopped meanwhile
        next.worker.terminate();
        return;
      }
      current = next;
      current.failed = () => {
        if (next === current) port.postMessage({ type: 'failed', doing: 'run', run: order.run, message: 'its worker failed' });
      };
      const { source: _, ...job } = order.job;
      const go = job.withGo ? goModule : null;
      next.worker.postMessage({ ...job, plan, token, goModule: go, port: order.port }, [order.port]);
      spare = createWorker(workerScript);
    },
    stop() {
      current?.worker.terminate();
      current = wanted = null;
    },
  };

  port.onmessage = async ({ data }) => {
    try {
      await actions[data.type](data);
    } catch (error) {
      port.postMessage({ type: 'failed', doing: data.type, run: data.run, message: String(error.message) });
    }
  };
}
