// Sums up the reports of many programs.

/** How many of the results { file, report } have each verdict, and where there was no program. */
export function count(results, absent) {
  const having = (verdict) => results.filter(({ report }) => report.verdict === verdict).length;
  return {
    files: results.length,
    passed: having('pass'),
    failed: having('fail'),
    errors: having('error'),
    withoutProgram: absent.length,
  };
}

/** What lies beside a program may belong to it; elsewhere somebody's program is missing. */
export function exitStatus({ failed, errors }, absent) {
  if (errors > 0 || absent.some(({ beside }) => !beside)) return 2;
  return failed > 0 ? 1 : 0;
}
