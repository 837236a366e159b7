// Lets a learner's gossipRound carry epidemics, in the sandbox (../sandbox/epidemic.js).
import { isInteger } from '../protocol/primordials.js';
import { digits } from '../sandbox/digits.js';
import { endingOf, floodedBy } from './endings.js';
import { runJob } from './job.js';
import { count } from './reports.js';

const limits = {
  topLevelMs: 5000, // for the program's top level
  callMs: 3000, // for one call, about: as long as nothing is heard
  totalMs: 30_000,
  lines: 0, // nothing that it prints is shown
  characters: 0,
  output: 0,
};

const faults = ['threw', 'strange', 'stateless', 'dropped', 'lost', 'tied', 'bystander', 'promised'];
const longest = 1000; // characters of a message

/**
 * Plays trials, { mode, nodes, rounds, trials, schedule } as in ../sandbox/epidemic.js, of the
 * program `source`. onTrials gets the lines of trials that have ended, in their order, and
 * onFault { what, trial, round, node, message, line, column }, with a whole number for
 * each but what and message. Resolves to null, or to { reason, message, line, column }, why not
 * all have been played: 'aborted', 'could-not-run', 'timeout' (a call), 'too-slow' (all), 'ended',
 * or what kept the program from being loaded.
 */
export async function runEpidemics(pool, { source, ...setting }, { onTrials, onFault, signal }) {
  const { nodes, rounds, trials } = setting;
  const line = new RegExp(`^[+-][${escaped(digits.slice(0, nodes + 1))}]{1,${rounds + 1}}$`);
  const times = { totalMs: limits.totalMs, silentMs: limits.topLevelMs };
  const budget = { messages: 2 * trials + 1000, characters: trials * (rounds + 10) + 100_000 };
  let left = trials;
  let problem = /** @type {any} */ (null);
  const expected = {
    loaded(event) {
      times.silentMs = limits.callMs;
      if (event.problem !== null) problem = plainProblem(event.problem);
    },
    batch({ trials: text }) {
      if (typeof text !== 'string') return { how: 'strange' };
      const lines = text.split('\n').slice(0, -1);
      left -= lines.length;
      if (left < 0 || !lines.every((one) => line.test(one))) return { how: 'strange' };
      onTrials(lines);
      return undefined;
    },
    fault({ what, trial, round, node, message, line, column }) {
      if (!faults.includes(what) || ![trial, round, node].every((number) => isInteger(number) && number >= 0)) return { how: 'strange' };
      onFault({ what, trial, round, node, ...plainProblem({ reason: what, message, line, column }) });
      return undefined;
    },
    end: ({ problem: { message } }) => ({ how: 'lost', message: String(message) }),
  };
  const job = { task: 'epidemic', source, ...setting, limits };
  const { how, message } = await runJob(pool, job, { budget, limits: times, expected, signal });
  if (how === 'done') return problem;
  return plainProblem({ line: 0, column: 0, ...reasonOf(how, message, times.silentMs === limits.callMs, budget) });
}

function reasonOf(how, message, loaded, budget) {
  switch (how) {
    case 'aborted':
      return { reason: 'aborted', message: '' };
    case 'failed':
      return { reason: 'could-not-run', message };
    case 'silent':
      return loaded
        ? { reason: 'timeout', message: `a call took longer than the limit of ${limits.callMs} ms` }
        : { reason: 'timeout', message: `the top level of the program took longer than the limit of ${limits.topLevelMs} ms` };
    case 'timeout':
      return { reason: 'too-slow', message: `all trials together took longer than the limit of ${limits.totalMs / 1000} s` };
    case 'flooded':
      return { reason: 'ended', message: floodedBy(budget) };
    default:
      return { reason: 'ended', message: endingOf(how, message) };
  }
}

/** A problem from the program's realm, which may hold anything. */
const plainProblem = ({ reason, message, line, column }) => ({
  reason: String(reason).slice(0, longest),
  message: String(message).slice(0, longest),
  line: count(line),
  column: count(column),
});

const escaped = (text) => text.replace(/[\\\]^-]/g, '\\$&');
