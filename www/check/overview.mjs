// The class at a glance.
import { oneLine } from './text.mjs';

/** What a function, or the program as a whole, does wrong. */
const faultText = ({ function: name, title, headline }) =>
  `${name ?? 'the program'}${title === null ? `: ${headline}` : ` behaves as if ${title}`}`;

/** How many students have each verdict. */
export function studentsLine(students) {
  const having = (verdict) => students.filter((student) => student.verdict === verdict).length;
  const without = having('none') === 0 ? '' : `; ${having('none')} without a program`;
  return `${students.length} ${students.length === 1 ? 'student' : 'students'}: ${having('pass')} passed, ${having('fail')} failed, ${having('error')} could not be checked${without}\n`;
}

/** What goes wrong how often, with an example each, indented; '' if nothing does. */
export function faultLines(faults) {
  if (faults.length === 0) return '';
  const width = String(faults[0].count).length;
  const lines = faults.flatMap((fault) => [
    `  ${String(fault.count).padStart(width)} x ${oneLine(faultText(fault))}`,
    `  ${' '.repeat(width)}   in ${oneLine(`${fault.example.file}: ${fault.example.why}`)}`,
  ]);
  return `  What goes wrong, most frequent first:\n${lines.join('\n')}\n`;
}
