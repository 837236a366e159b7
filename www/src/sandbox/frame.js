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

const workerURL = URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' }));

addEventListener('message', ({ source, data, ports: [port] }) => {
  if (source !== parent || data !== 'gossip sandbox' || !port) return;
  serve(port);
});
parent.postMessage('gossip sandbox ready', '*');

function serve(port) {
  let goModule = null;
  let run = 0; // number of the current run
  let worker = null; // of the current run
  let spare = startWorker(); // the next run's, which so need not wait for it

  function startWorker() {
    const started = new Worker(workerURL);
    started.onerror = (event) => {
      event.preventDefault();
      if (started === worker) port.postMessage({ type: 'failed', doing: 'run', run, message: 'its worker failed' });
      else if (started === spare) spare = null;
    };
    return started;
  }

  const actions = {
    async compile({ bytes }) {
      goModule = await WebAssembly.compile(bytes);
      port.postMessage({ type: 'compiled' });
    },
    run(order) {
      this.stop();
      run = order.run;
      worker = spare ?? startWorker();
      worker.postMessage({ ...order.job, goModule: order.job.withGo ? goModule : null, port: order.port }, [order.port]);
      spare = startWorker();
    },
    stop() {
      worker?.terminate();
      worker = null; // errors of its last moments are nobody's any more
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
