import { joinFunctions } from './join.js';
import { names } from './names.js';
import { planProgram } from './plan.js';
import { readProgram } from './program.js';

const tasks = {
  program: ({ source, withGo }) => planProgram(read(source), { standIns: withGo ? names : [], renamed: withGo }),
  check: ({ source, round, watched }) => planProgram(read(source), { standIns: round === '' ? [] : ['gossipRound'], watched }),
  functions: ({ source }) => joinFunctions(source),
};

/**
 * What the worker of a job (worker.js) needs to know about the text that is its `source`: for
 * programs see plan.js, for functions join.js.
 */
export const readJob = (job) => tasks[job.task](job);

/** @type {{ source?: string, program?: any }} */
let latest = {}; // a check runs the same program several times

function read(source) {
  if (latest.source !== source) latest = { source, program: readProgram(source) };
  return latest.program;
}
