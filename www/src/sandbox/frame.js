// The sandbox's document: gives every run a fresh worker, and ends it when told
// to. No learner code runs here, so this side always answers.
//
// The page says, over the port it hands in:
//   { type: 'compile', bytes }    the Go module, once
//   { type: 'run', run, job, port }  run: its number; port: where the worker reports;
//                                 for the job see worker.js; { withGo: true } gets the Go module
//   { type: 'stop' }              end the current run
// and hears back { type: 'compiled' } and { type: 'failed', doing, run, message },
// `doing` being the type of what has failed.
import workerText from 'worker-text';

addEventListener('message', function greet({ source, data, ports: [port] }) {
  if (source !== parent || data !== 'gossip sandbox' || !port) return;
  removeEventListener('message', greet);
  serve(port);
});
parent.postMessage('gossip sandbox ready', '*');

/** A new worker: { token, worker, started }, the latter resolving when it can take a job, and never if it fails. */
function createWorker() {
  const token = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const url = URL.createObjectURL(new Blob(['((jobToken) => {', workerText, `\n})("${token}");`], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const started = new Promise((resolve) => {
    // From now on nobody can evaluate its script again: the address leads nowhere.
    worker.onmessage = () => {
      worker.onmessage = null;
      URL.revokeObjectURL(url);
      resolve();
    };
  });
  return { token, worker, started };
}

function serve(port) {
  let goModule = null;
  let run = 0; // number of the current run
  let current = null; // its worker
  let spare = startWorker(); // the next run's, which so need not wait for it

  function startWorker() {
    const made = createWorker();
    made.worker.onerror = (event) => {
      event.preventDefault();
      if (made === current) port.postMessage({ type: 'failed', doing: 'run', run, message: `its worker failed: ${event.message}` });
      else if (made === spare) spare = null;
    };
    return made;
  }

  const actions = {
    async compile({ bytes }) {
      goModule = await WebAssembly.compile(bytes);
      port.postMessage({ type: 'compiled' });
    },
    async run(order) {
      this.stop();
      run = order.run;
      const taken = spare ?? startWorker();
      current = taken;
      spare = null;
      await taken.started;
      if (current !== taken) return; // stopped meanwhile
      taken.worker.postMessage({ ...order.job, token: taken.token, goModule: order.job.withGo ? goModule : null, port: order.port }, [order.port]);
      spare ??= startWorker();
    },
    stop() {
      current?.worker.terminate();
      current = null; // errors of its last moments are nobody's any more
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
