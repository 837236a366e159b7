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
  let worker = null;

  const actions = {
    async compile({ bytes }) {
      goModule = await WebAssembly.compile(bytes);
      port.postMessage({ type: 'compiled' });
    },
    run({ run, job, port: report }) {
      this.stop();
      worker = new Worker(workerURL);
      worker.onerror = (event) => {
        event.preventDefault();
        port.postMessage({ type: 'failed', doing: 'run', run, message: 'its worker failed' });
      };
      worker.postMessage({ ...job, goModule: job.withGo ? goModule : null, port: report }, [report]);
    },
    stop() {
      if (worker === null) return;
      worker.onerror = null; // errors of its last moments are nobody's any more
      worker.terminate();
      worker = null;
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
