// Sums up the reports of many programs.

/** How many of the results { file, report } have each verdict. */
export function count(results) {
  const having = (verdict) => results.filter(({ report }) => report.verdict === verdict).length;
  return { files: results.length, passed: having('pass'), failed: having('fail'), errors: having('error') };
}

export function exitStatus({ failed, errors }) {
  if (errors > 0) return 2;
  return failed > 0 ? 1 : 0;
}
