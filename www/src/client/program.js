// One run of a program's top level in a sandbox, under limits.
import { floodedBy } from './endings.js';
import { runJob } from './job.js';
import { readReport } from './reports.js';

/** The limits, unless others are given. */
export const defaultLimits = Object.freeze({
  totalMs: 10_000, // for the whole run, including what the program puts off
  lines: 1000, // of output
  characters: 10_000, // in one line
  output: 200_000, // characters in all lines
});

/** Steps that recorder.js records, with two that say what it left out. */
const steps = 1002;

/** Characters that a run may send in any case: also under small limits there are steps, errors and a table. */
const leastBudget = 4_000_000;

/**
 * Runs a program and resolves to { how, message, ms }, see job.js; `ms` is the time that
 * it took. onEvent gets what readReport makes of its reports. onStep, if given, gets the
 * rounds of gossip as they are reported (../sandbox/recorder.js): anything may be in
 * them, so it may return { how } to end the run. onStart is told when the program begins.
 */
export async function runProgram(
  pool,
  { source, withGo, limits },
  { onEvent, onStep = /** @type {((report: any) => any) | null} */ (null), onStart = () => {}, signal },
) {
  const show = (report) => {
    const event = readReport(report);
    if (event === null) return { how: 'strange' };
    return onEvent(event);
  };
  let own; // the time by the clock of the program's worker
  const expected = {
    start: onStart,
    line: show,
    table: show,
    clear: show,
    error: show,
    done({ ms }) {
      own = Math.max(0, Number(ms) || 0);
    },
    ...(onStep === null ? {} : { step: onStep }),
  };
  const job = { task: 'program', source, withGo, limits, records: onStep !== null };
  // More than the limits let through: the line that exceeds them is still sent whole.
  const budget = { messages: limits.lines + steps + 1000, characters: Math.max(leastBudget, 20 * limits.output, 2 * limits.characters) };
  const { how, message, ms } = await runJob(pool, job, { budget, limits: { totalMs: limits.totalMs }, expected, signal });
  return { how, message: messageOf(how, message, limits, budget), ms: own ?? ms };
}

function messageOf(how, message, { totalMs }, budget) {
  switch (how) {
    case 'timeout':
      return `the program took longer than the limit of ${totalMs} ms`;
    case 'flooded':
      return floodedBy(budget);
    default:
      return message;
  }
}
