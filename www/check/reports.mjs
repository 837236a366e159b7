// The reports of gossip.check, and those of programs that it never saw.

/** The report on a program that could not be checked, in the form of gossip.check. */
export function couldNotCheck(reason, seed) {
  const part = { verdict: 'not-checked', reason: null, error: null, misconception: null, counterexample: null };
  return {
    version: 1, verdict: 'error', summary: `Could not check: ${reason}`, reading: null, hazards: [],
    functions: { gossipRound: part, spreadInfo: { ...part } }, console: [], seed, cases: 0, durationMs: 0,
  };
}

/** How many of the results { file, report } have which verdict. */
export function count(results) {
  const having = (verdict) => results.filter(({ report }) => report.verdict === verdict).length;
  return { files: results.length, passed: having('pass'), failed: having('fail'), errors: having('error') };
}

export function exitStatus({ failed, errors }) {
  if (errors > 0) return 2;
  return failed > 0 ? 1 : 0;
}
