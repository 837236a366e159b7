// A thread of Node that stands for the sandbox's worker, see realm.mjs.
import process from 'node:process';
import { parentPort, workerData as solution } from 'node:worker_threads';

const inBrowsers = new EventTarget();
Object.assign(globalThis, {
  self: globalThis,
  addEventListener: inBrowsers.addEventListener.bind(inBrowsers),
  close() {},
});
for (const name of ['process', 'global', 'require']) delete globalThis[name];

/** In place of Go's functions, the lesson's, which print that they are called. */
function startGo() {
  const own = new Function(`${solution.split('const nodes = ')[0]}\nreturn { gossipRound, spreadInfo };`)();
  const go = (name) =>
    function (...args) {
      console.log(`Go ${name}`);
      return own[name](...args);
    };
  return { gossip: {}, gossipRound: go('gossipRound'), spreadInfo: go('spreadInfo') };
}

const { observe } = await import('../../src/sandbox/observe.js');
const { passOn } = await import('../../src/sandbox/pass-on.js');
const { runProgram } = await import('../../src/sandbox/run.js');
const { runTrials } = await import('../../src/sandbox/trials.js');
const tasks = {
  check: observe,
  trials: runTrials,
  changes: ({ plan }, port) => port.postMessage(passOn(plan)),
  program: (job, port) => runProgram(job, port, startGo),
};
// What a program leaves behind would end Node; a browser only tells of it. Errors of the sandbox itself do end it.
for (const event of ['unhandledRejection', 'uncaughtException']) {
  process.on(event, (error) => {
    if (error instanceof Error && !error.stack?.includes('program.js')) throw error;
  });
}
parentPort?.once('message', ({ port, ...job }) => tasks[job.task](job, port));
