// JUnit XML, as CI servers read it: a test case for each function of each file.
import { absence, explanation, noteText } from './lines.mjs';
import { markupEscaped } from './markup.mjs';
import { indented, oneLine } from './text.mjs';

export function junit(results, absent) {
  const seconds = results.reduce((sum, { report }) => sum + report.durationMs, 0) / 1000;
  const cases = results
    .flatMap(({ file, report }) =>
      Object.entries(report.functions).map(([name, part]) => ({
        file,
        name,
        ms: report.durationMs / 2,
        outcome: outcomeOf(report, part),
        notes: report.notes.filter((note) => note.function === name),
      })),
    )
    .concat(absent.map((entry) => ({ file: entry.file, name: 'program', ms: 0, outcome: absentOutcome(entry), notes: [] })));
  const having = (tag) => cases.filter(({ outcome }) => outcome?.tag === tag).length;
  const counts = `tests="${cases.length}" failures="${having('failure')}" errors="${having('error')}" skipped="${having('skipped')}" time="${seconds.toFixed(3)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts}>
  <testsuite name="gossip" ${counts}>
${cases.map(testCase).join('\n')}
  </testsuite>
</testsuites>
`;
}

/**
 * CI servers take what is before the last dot of a class name for its package, so that
 * a/x.v2.js and b/x.v2.js would both be "js": the names have another character instead.
 * Both functions are checked together, so each has half of the time.
 */
function testCase({ file, name, ms, outcome, notes }) {
  const className = attribute(file).replaceAll('.', oneDotLeader);
  const begin = `    <testcase classname="${className}" name="${name}" file="${attribute(file)}" time="${(ms / 1000).toFixed(3)}"`;
  if (notes.length > 0) {
    return `${begin}>\n      <system-out>${content(notes.map(noteText).join('\n\n'))}</system-out>\n    </testcase>`;
  }
  if (outcome === null) return `${begin}/>`;
  const { tag, message, type, text } = outcome;
  const kind = type === undefined ? '' : ` type="${attribute(type)}"`;
  return `${begin}>\n      <${tag} message="${attribute(message)}"${kind}>${content(text)}</${tag}>\n    </testcase>`;
}

const oneDotLeader = '\u2024';

/** The content of a test case, null if it passed. */
function outcomeOf(report, part) {
  if (report.verdict === 'error') {
    return { tag: 'error', message: report.headline, type: 'could-not-check', text: report.summary };
  }
  if (part.verdict === 'fail') {
    return { tag: 'failure', message: report.headline, type: part.reason, text: explanation(part) || report.summary };
  }
  if (part.verdict === 'not-checked') {
    return { tag: 'skipped', message: 'not checked, because the other function is wrong', text: '' };
  }
  return null;
}

const absentOutcome = ({ beside }) =>
  beside ? { tag: 'skipped', message: absence, text: '' } : { tag: 'error', message: absence, type: 'no-program', text: '' };

// oneLine leaves no character that XML forbids.
const attribute = (text) => markupEscaped(oneLine(text));
const content = (text) => (text === '' ? '' : `\n${markupEscaped(indented(text))}\n`);
