import { Error, Set, tagOf } from '../protocol/primordials.js';
import { startWorker } from './go-worker.js';
import { startJudgeHere } from './judge-here.js';

/**
 * Starts Go's part of a check, from these files (../loader/files.js), in a worker of
 * its own. If that is not possible (a script of another origin, a policy without
 * workers), it runs in the page, which then does not respond while Go computes. `ended`
 * is called if it ever ends. Resolves to { cases, check }, see wasm/judge/main.go.
 */
export async function startJudge(files, ended) {
  const wasm = files.judge();
  const started = await startWorker(files.worker, 'judge.js', { wasm: tagOf(wasm) === '[object URL]' ? wasm.href : wasm });
  return started === null ? startJudgeHere(wasm, ended) : judgeIn(started.worker, started.answer.cases, ended);
}

function judgeIn(worker, cases, ended) {
  const open = new Set(); // ways to fail the checks in progress
  const end = () => {
    ended();
    for (const fail of open) fail(new Error('the Go program of the judge has ended'));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end();
  };
  worker.onmessage = end; // it only tells that it has ended

  function check(options, { observe, propose, judged }, done, fail) {
    const { port1, port2 } = new MessageChannel();
    const close = (call, result) => {
      open.delete(fail);
      port1.close();
      call(result);
    };
    open.add(fail);
    const reply = (part) => port1.postMessage(part);
    port1.onmessage = ({ data: { batch, lines, first, report } }) => {
      if (batch !== undefined) observe(batch, reply);
      else if (lines !== undefined) propose(lines, reply);
      else if (first !== undefined) judged(first);
      else close(done, report);
    };
    worker.postMessage(options, [port2]);
  }
  return { cases, check };
}
