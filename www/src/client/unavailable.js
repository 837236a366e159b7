// What gossip.check and gossip.run answer where they cannot run a program.
import { inNode } from '../loader/place.js';

/** Whether there can be a sandbox here. */
export const inPage = () => !inNode && typeof document === 'object';

/** Why a function needs a page. */
export const needsPage = (caller) =>
  `${caller} works only in a page of a browser: workers and Node (also with jsdom) have no sandbox to run programs in`;

/**
 * The report on a program that could not be checked: never a pass, never a fail.
 * The check command also makes them, for files that it cannot read.
 * @returns {import('../../gossip.mjs').CheckReport}
 */
export function couldNotCheck(reason, seed, strict = false) {
  /** @type {import('../../gossip.mjs').CheckFinding} */
  const part = {
    verdict: 'not-checked',
    reason: null,
    headline: null,
    error: null,
    misconception: null,
    counterexample: null,
    witness: [],
    witnessText: null,
    steps: [],
    repair: null,
  };
  return {
    version: 1,
    verdict: 'error',
    summary: `Could not check: ${reason}`,
    headline: reason,
    reading: null,
    hazards: [],
    notes: [],
    strict,
    failsAsWhole: false,
    stages: [],
    functions: { gossipRound: part, spreadInfo: { ...part } },
    console: [],
    seed,
    cases: 0,
    durationMs: 0,
  };
}

/**
 * The result of a run that could not begin, through no fault of the program.
 * @returns {import('../../gossip.mjs').RunResult}
 */
export const couldNotRun = (message) => ({
  output: [],
  text: '',
  error: { message, line: 0, column: 0 },
  reason: 'could-not-run',
  durationMs: 0,
});
