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

/** That of the command. What could not be checked weighs more than what fails. */
export function exitStatus(students) {
  const having = (...verdicts) => students.some(({ verdict }) => verdicts.includes(verdict));
  if (having('error', 'none')) return 2;
  return having('fail') ? 1 : 0;
}
