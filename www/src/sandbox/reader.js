// Reads the texts of programs, in a worker of its own in which none of them runs: once
// for all runs of a check, and without a parser in every realm. Each message is the part
// of a job (worker.js) that matters here, with a port for the plan, which is what the
// worker of the job needs to know about the text.
import { joinFunctions } from './join.js';
import { names } from './names.js';
import { planProgram } from './plan.js';
import { readProgram } from './program.js';

const tasks = {
  program: ({ source, withGo }) => planProgram(read(source), { standIns: withGo ? names : [], renamed: withGo }),
  check: ({ source, round }) => planProgram(read(source), { standIns: round === '' ? [] : ['gossipRound'] }),
  functions: ({ source }) => joinFunctions(source),
};

/** @type {{ source?: string, program?: any }} */
let latest = {}; // a check runs the same program several times

function read(source) {
  if (latest.source !== source) latest = { source, program: readProgram(source) };
  return latest.program;
}

addEventListener('message', ({ data: { port, ...job } }) => port.postMessage(tasks[job.task](job)));
postMessage('started');
