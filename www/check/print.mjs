// What the command prints: a line for each result, or JSON, and a summary.
import { absentLine, details, resultLine, summaryLine } from './lines.mjs';
import { faultLines, studentsLine } from './overview.mjs';
import { faultsOf } from './class.mjs';
import { count } from './reports.mjs';
import { safeJSON, wrapped } from './text.mjs';

/** Writes lines, broken at the width of the terminal, or of one in which a log is likely to be read. */
export const say = (stream, lines) => stream.write(wrapped(lines, stream.columns || 80));

/** Prints one result. `isOnly` says that there is no other. */
export function printResult(result, { json, verbose }, isOnly) {
  if (json) return;
  say(process.stdout, `${resultLine(result)}\n${verbose || isOnly ? details(result) : ''}`);
}

/** Prints what there is after the last result; `known` is what a check or merge resolves to. */
export function printEnd({ results, absent, seed, strict, isStopped, problems }, students, { json, group }) {
  const summary = { ...count(results, absent), seed, strict, stopped: isStopped };
  const line = `${summaryLine(summary)}\n`;
  const faults = faultsOf(students);
  if (json) {
    const files = results.map(({ file, report }) => ({ file, report }));
    const withoutProgram = absent.map(({ file, beside }) => ({ file, beside }));
    process.stdout.write(`${safeJSON({ files, withoutProgram, students: students.map(inJSON), faults, problems, summary })}\n`);
    process.stderr.write(line);
    return;
  }
  for (const entry of absent) say(process.stdout, `${absentLine(entry)}\n`);
  process.stdout.write(line);
  if (group) process.stdout.write(studentsLine(students));
  if (results.length > 1) say(process.stdout, faultLines(faults));
}

const inJSON = ({ name, path, verdict, points, most, best, results }) => ({
  name,
  path,
  verdict,
  points,
  of: most,
  file: best?.file ?? null,
  files: results.map(({ file }) => file),
});
