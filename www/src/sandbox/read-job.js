import { proposeChanges } from './changes/propose.js';
import { joinFunctions } from './join.js';
import { edit, editsOf } from './edit.js';
import { names } from './names.js';
import { planProgram, planTrials } from './plan.js';
import { readProgram } from './program.js';

const tasks = {
  program: ({ source, withGo }) => planProgram(read(source), { standIns: withGo ? names : [], renamed: withGo }),
  check: ({ source, change, round, watched, looped }) =>
    planProgram(readWith(source, change), { standIns: round === '' ? [] : ['gossipRound'], watched, looped }),
  trials: ({ source, changes }) => ({ trials: planTrials(read(source), changes) }),
  changes: ({ source, lines, count }) => proposeChanges(read(source), lines, count),
  functions: ({ source }) => joinFunctions(source),
  epidemic: ({ source }) => planProgram(read(source), { standIns: [] }),
};

/**
 * What the worker of a job (worker.js) needs to know about the text that is its `source`: for
 * programs see plan.js, for changes changes/propose.js, for functions join.js.
 */
export const readJob = (job) => tasks[job.task](job);

/** @type {{ source?: string, program?: any }} */
let latest = {}; // a check runs the same program several times

/** A program with a change, which is null if there is none. */
function readWith(source, change) {
  if (change === null) return read(source);
  return readProgram(edit(read(source).source, editsOf(change)).text);
}

function read(source) {
  if (latest.source !== source) latest = { source, program: readProgram(source) };
  return latest.program;
}
