import { Error, Promise, Set, URL } from '../protocol/primordials.js';
import { startJudgeHere } from './judge-here.js';

/**
 * Starts Go's part of a check, next to `base`, in a worker of its own. If that is not
 * possible (a script of another origin, a policy without workers), it runs in the
 * page, which then does not respond while Go computes. `ended` is called if it ever
 * ends. Resolves to { cases, check }, see wasm/judge/main.go.
 */
export async function startJudge(base, ended) {
  const judge = await startInWorker(base, ended);
  return judge ?? startJudgeHere(base, ended);
}

/** Resolves to null if there can be no worker; rejects if Go does not start in it. */
function startInWorker(base, ended) {
  return new Promise((resolve, reject) => {
    let worker;
    try {
      worker = new Worker(new URL('judge.js', base));
    } catch {
      resolve(null); // of another origin
      return;
    }
    const open = new Set(); // ways to fail the checks in progress
    const end = () => {
      ended();
      for (const fail of open) fail(new Error('the Go program of the judge has ended'));
    };
    let ready = false;
    worker.onerror = (event) => {
      // its script is missing or blocked, or has failed
      event.preventDefault();
      if (ready) end();
      else resolve(null);
    };
    worker.onmessage = ({ data }) => {
      ready ||= data.ready === true;
      if (data.ready) resolve({ cases: data.cases, check });
      else if (data.failed !== undefined) reject(new Error(data.failed));
      else end();
    };

    function check(seed, number, observe, done, fail) {
      const { port1, port2 } = new MessageChannel();
      const close = (call, result) => {
        open.delete(fail);
        port1.close();
        call(result);
      };
      open.add(fail);
      port1.onmessage = ({ data: { batch, report } }) => {
        if (batch === undefined) close(done, report);
        else observe(batch.round, batch.cases, (part) => port1.postMessage(part));
      };
      worker.postMessage({ seed, number }, [port2]);
    }
  });
}
