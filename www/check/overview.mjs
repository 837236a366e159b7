// The class at a glance.
import { oneLine } from './text.mjs';

/** What a function does for which no misconception is known, by its reason. */
const reasons = new Map([
  ['missing', 'is missing'],
  ['threw', 'throws an error'],
  ['timeout', 'takes too long'],
  ['async', 'is asynchronous'],
  ['not-cloneable', 'leaves states that are not plain data'],
  ['syntax-error', 'does not compile'],
  ['ended', 'ends its own run'],
  ['too-large', 'leaves states that are too large'],
]);

export function faultText({ function: name, title, reason }) {
  const subject = name ?? 'the program';
  return title === null
    ? `${subject} ${reasons.get(reason) ?? 'gives wrong results that no misconception explains'}`
    : `${subject} behaves as if ${title}`;
}

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
