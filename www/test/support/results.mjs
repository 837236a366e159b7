// Results of checks that nobody has run, in the form of check/judge.mjs.
import { couldNotCheck } from '../../src/client/unavailable.js';

const error = couldNotCheck('no reason', 7);
const empty = error.functions.gossipRound;
const passing = { ...empty, verdict: 'pass' };

/** What a failing function has; `why` ends its counterexample. */
export const failing = ({ id = null, why = 'That is wrong.', reason = 'wrong-result', headline = 'It gives wrong results.' } = {}) => ({
  ...empty,
  verdict: 'fail',
  reason,
  headline,
  misconception: id && { id, title: `title of ${id}`, hint: `Hint for ${id}.` },
  counterexample: { text: `gossipRound(nodes, 0, 1)\n\n${why}`, why },
});

/** The report on a program that is wrong in the given functions; the others pass. */
export function reportOf(wrong = {}, more = {}) {
  const verdict = Object.keys(wrong).length === 0 ? 'pass' : 'fail';
  const functions = { gossipRound: passing, spreadInfo: passing, ...wrong };
  return { ...error, verdict, headline: `headline of a ${verdict}`, durationMs: 1234.5, functions, ...more };
}

export const errorReport = error;

export const resultOf = (n, file, report = reportOf(), folder = file) => ({ n, file, folder, digest: null, report });

/** A place without a program. */
export const absentOf = (n, file, folder = file, beside = false) => ({ n, file, folder, beside });
