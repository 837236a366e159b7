// What a person reads.
import { indented, oneLine } from './text.mjs';

const words = { pass: 'PASS ', fail: 'FAIL ', error: 'ERROR' };

export function resultLine({ file, report: { verdict, headline, notes, hazards } }) {
  if (verdict !== 'pass') return `${words[verdict]} ${oneLine(file)}  ${oneLine(headline)}`;
  const remarks = [...counted(notes, 'note'), ...counted(hazards, 'hazard')];
  return `${remarks.length === 0 ? words.pass : `PASS (${remarks.join(', ')})`} ${oneLine(file)}`;
}

const counted = ({ length }, what) => (length === 0 ? [] : [`${length} ${what}${length === 1 ? '' : 's'}`]);

/** Why a file or folder is listed that is no program. */
export const absence = 'no program here: only .js, .mjs and .cjs files are checked';

export const absentLine = ({ file }) => `NONE  ${oneLine(file)}  ${absence}`;

/** What there is to tell about a program besides its headline: why each function fails, or what else to say. */
export function explanations(report) {
  const blocks = [];
  for (const [name, part] of Object.entries(report.functions)) {
    if (part.verdict === 'fail' && part.counterexample !== null) blocks.push(`${name}:\n\n${explanation(part)}`);
    if (part.repair !== null) blocks.push(`Repair: ${part.repair.text}`);
  }
  for (const { title, text } of report.hazards) blocks.push(`${title}: ${text}`);
  for (const note of report.notes) blocks.push(noteText(note));
  return blocks;
}

/** The same indented below the file's line; '' if there is nothing more to tell. */
export function details({ report }) {
  const blocks = explanations(report);
  return blocks.length === 0 ? '' : `\n${indented(blocks.join('\n\n'))}\n\n`;
}

/** The counterexample in a function's part of the report, where it goes wrong, and the hint, if there are any. */
export function explanation({ counterexample, witnessText, misconception }) {
  return [counterexample?.text, witnessText, misconception && `Hint: ${misconception.hint}`].filter(Boolean).join('\n\n');
}

/** A note on a program that passes, with its example. */
export const noteText = ({ title, text, example }) => [`Note: ${title}. ${text}`, example?.text].filter(Boolean).join('\n\n');

export function summaryLine({ files, passed, failed, errors, withoutProgram, seed, strict }) {
  const absent = withoutProgram === 0 ? '' : `; ${withoutProgram} without a program`;
  return `${files} ${files === 1 ? 'file' : 'files'}: ${passed} passed, ${failed} failed, ${errors} could not be checked${absent} (seed ${seed}${strict ? ', strict' : ''})`;
}
