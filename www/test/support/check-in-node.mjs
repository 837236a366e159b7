// gossip.check without a browser: the judge of the built site, with the sandbox's own code
// in threads (realm.mjs). It takes no account of time limits, so programs must end.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { runCases } from '../../src/client/cases.js';
import { createChanges } from '../../src/client/repair.js';
import { standIns } from '../../src/client/stand-ins.js';
import { limits as patient } from './patient.mjs';
import { readJob } from '../../src/sandbox/read-job.js';
import { realmFile } from './realm-file.mjs';

const dist = join(import.meta.dirname, '../../dist');

/** Sandboxes as client/job.js takes them. */
const pool = {
  async take() {
    let worker = /** @type {Worker | null} */ (null);
    return {
      onFailure: () => {},
      isThere: () => true,
      run(job, port) {
        worker = new Worker(realmFile, { workerData: '' });
        worker.postMessage({ ...job, plan: readJob(job), port }, [port]);
      },
      stop: () => worker?.terminate(),
      close: () => worker?.terminate(),
    };
  },
  giveBack() {},
  discard: (sandbox) => sandbox.close(),
};

let starting = null;

/** Starts the judge, once. */
function startJudge() {
  starting ??= (async () => {
    new Function(readFileSync(join(dist, 'wasm_exec.js'), 'utf8'))();
    const go = new globalThis.Go();
    const { instance } = await WebAssembly.instantiate(readFileSync(join(dist, 'judge.wasm')), go.importObject);
    return new Promise((resolve) => {
      globalThis.gossipAttach = resolve;
      go.run(instance);
      delete globalThis.gossipAttach;
    });
  })();
  return starting;
}

/**
 * Resolves to the report on a program, and to how often a realm has run it: { report, runs }. `hosted`
 * returns another host in place of the one that answers the judge.
 */
export async function checkInNode(source, { seed = 1, strict = false, repair = true, limits: given = {}, hosted = (host) => host } = {}) {
  const judge = await startJudge();
  const limits = { ...patient, parts: 100_000, lines: 100, characters: 10_000, output: 100_000, repairs: 400, ...given };
  const { signal } = new AbortController();
  const changes = createChanges(pool, source, limits, signal);
  let runs = 0;
  const run = ({ round, watched, looped, cases }, send) =>
    runCases(
      pool,
      { task: 'check', source, change: null, limits, cases, round: standIns[round], watched, looped },
      limits.totalMs,
      [],
      send,
      signal,
    );
  const answering = (work) => async (question, reply) => {
    await work(question, reply);
    reply(null);
  };
  const host = {
    observe: answering((batch, send) => {
      runs++;
      return batch.changes.length > 0 ? changes.run(batch, send) : run(batch, send);
    }),
    propose: answering(changes.propose),
    judged: () => {},
  };
  const json = await new Promise((resolve) => {
    judge.check({ seed, number: -1, only: '', strict, repair }, hosted(host), resolve);
  });
  return { report: JSON.parse(json), runs };
}
