import { Error, Promise, Set, tagOf } from '../protocol/primordials.js';
import { ofAnotherBuild } from '../loader/build.js';
import { startJudgeHere } from './judge-here.js';

/* global BUILD -- constant of the build */

/**
 * Starts Go's part of a check, from these files (../loader/files.js), in a worker of
 * its own. If that is not possible (a script of another origin, a policy without
 * workers), it runs in the page, which then does not respond while Go computes. `ended`
 * is called if it ever ends. Resolves to { cases, check }, see wasm/judge/main.go.
 */
export async function startJudge(files, ended) {
  const judge = await startInWorker(files, ended);
  return judge ?? startJudgeHere(files.judge(), ended);
}

/** Resolves to null if there can be no worker; rejects if Go does not start in it. */
function startInWorker(files, ended) {
  return new Promise((resolve, reject) => {
    let worker;
    try {
      worker = new Worker(files.worker());
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
      if (data.ready && data.build !== BUILD) {
        worker.terminate();
        reject(ofAnotherBuild('judge.js', data.build));
      } else if (data.ready) resolve({ cases: data.cases, check });
      else if (data.failed !== undefined) reject(new Error(data.failed));
      else end();
    };

    const wasm = files.judge();
    worker.postMessage({ wasm: tagOf(wasm) === '[object URL]' ? wasm.href : wasm });

    function check(seed, number, only, observe, done, fail) {
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
      worker.postMessage({ seed, number, only }, [port2]);
    }
  });
}
