// A page for each student, as Markdown and as HTML. All that learners chose is shown as
// code in the one and as text in the other.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { absence, explanations } from './lines.mjs';
import { markupEscaped } from './markup.mjs';
import { indented, oneLine } from './text.mjs';
import { writeWhole } from './whole-file.mjs';

/** Writes the pages of the students into a folder that exists, each whole or not at all. */
export function writeFeedback(folder, students) {
  for (const student of students) {
    const name = join(folder, pageName(student));
    writeWhole(`${name}.md`, markdown(student));
    writeWhole(`${name}.html`, html(student));
  }
}

/**
 * The name of a student's pages, without its ending: letters and digits of the student's
 * name, so that it is safe everywhere, and a hash of the path, so that no two are alike,
 * also where case does not count.
 */
export function pageName({ name, path }) {
  const readable = name.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const short = Array.from(readable).slice(0, 40).join('').replaceAll(/^-|-$/g, '');
  return `${short || 'student'}-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`;
}

const verdicts = {
  pass: 'Passed',
  fail: 'Not right yet',
  error: 'Could not be checked',
  none: 'No program to check',
};

const pointsText = ({ points, most }) => (points === null ? '' : `, ${points} of ${most} ${most === 1 ? 'point' : 'points'}`);

const outcome = (student) => `${verdicts[student.verdict]}${pointsText(student)}.`;

/** What there is to say of each file: its name, whether it is the one of several that counts, and a text. */
function sections({ best, results, absent }) {
  const others = results.filter((result) => result !== best);
  const programs = best === null ? [] : [best, ...others];
  return [
    ...programs.map((result) => ({
      file: result.file,
      counts: result === best && others.length > 0,
      text: [result.report.headline, ...explanations(result.report)].join('\n\n'),
    })),
    ...absent.map(({ file }) => ({ file, counts: false, text: absence })),
  ];
}

const counting = 'This program counts.';

function markdown(student) {
  const parts = sections(student).map(
    ({ file, counts, text }) => `## ${code(file)}\n\n${counts ? `${counting}\n\n` : ''}${indented(text)}\n`,
  );
  return [`# ${code(student.name)}\n\n${outcome(student)}\n`, ...parts].join('\n');
}

/** Code in Markdown: between more backticks than the text has in a row. */
function code(text) {
  const line = oneLine(text);
  const ticks = '`'.repeat(Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length)) + 1);
  return `${ticks} ${line} ${ticks}`;
}

function html(student) {
  const name = markupEscaped(oneLine(student.name));
  const parts = sections(student).map(
    ({ file, counts, text }) =>
      `<h2><bdi>${markupEscaped(oneLine(file))}</bdi></h2>\n${counts ? `<p>${counting}</p>\n` : ''}<pre>\n${markupEscaped(indented(text))}</pre>\n`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${name}</title>
<style>
  :root { color-scheme: light dark; }
  body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
  h1, h2 { overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
<h1><bdi>${name}</bdi></h1>
<p>${outcome(student)}</p>
${parts.join('')}</html>
`;
}
