// How the lines of ./build.sh check show names and messages that may hold anything.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { details, resultLine } from '../check/lines.mjs';
import { indented, oneLine, wrapped } from '../check/text.mjs';

const line = (file, message) => resultLine({ file, report: { verdict: 'fail', headline: message } });

test('characters that look like spaces become one space', () => {
  assert.equal(oneLine(`a${' '.repeat(60)}b\t\tc \u00A0\u3000\u2800\u3164\u115F\uFFA0\u2003d`), 'a b c d');
  assert.equal(oneLine(`a${' '.repeat(5000)}b`), 'a …');
  assert.equal(indented('a   b'), '    a   b', 'columns of a counterexample');
});

test('no continuation row begins like a line of ours', () => {
  const fillers = [' ', 'e', '\u3164', '界', '\u0301', '👩\u200D', 'ن\u200C', '🇩🇪', '→', 'e\u200B', '\u{1F3F4}\u{E0067}', 'क्'];
  for (const filler of fillers) {
    for (const columns of [40, 80, 200]) {
      for (const text of [
        line(filler.repeat(200), 'x'),
        line('a.js', `${`${filler.repeat(73)}PASS  b.js `.repeat(3)}`),
        indented(filler.repeat(300)),
      ]) {
        const [first, ...rows] = wrapped(text, columns).split('\n');
        assert.match(first, /^(FAIL {2}| {4}|$)/);
        for (const row of rows) assert.match(row, /^ {6}\S/);
        // At most: no terminal takes more than two columns for a character.
        const widths = [first, ...rows].map((row) => Array.from(row, (character) => (character <= '~' ? 1 : 2)).reduce((a, b) => a + b, 0));
        assert.ok(Math.max(...widths) < columns, `${filler}: ${widths}`);
      }
    }
  }
});

test('breaking a line loses only spaces', () => {
  const text = line('anna.js', `${'gossipRound gives wrong results '.repeat(8)}${'x'.repeat(150)}`);
  assert.equal(wrapped(text, 80).replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''));
  assert.match(wrapped(text, 80), /^FAIL {2}anna\.js .*[a-z]\n {6}[a-z]/, 'between words');
  assert.equal(wrapped('PASS  anna.js\n', 80), 'PASS  anna.js\n');
});

test('joiners are kept where they belong', () => {
  for (const name of ['می\u200Cخواهم.js', 'क्\u200Dष.js', '👩🏽\u200D💻.js', '❤\uFE0F\u200D🔥.js', 'Mu\u0308ller.js'])
    assert.equal(oneLine(name), name);
  assert.equal(oneLine('an\u200Cna\u200D\u200D.js'), 'an\\u{200c}na\\u{200d}\\u{200d}.js');
  assert.equal(oneLine('می\u200C\u200Cخ\u200C'), 'می\\u{200c}\\u{200c}خ\\u{200c}');
  assert.equal(oneLine(`a${'\u0301'.repeat(9)}`), `a${'\\u{301}'.repeat(9)}`);
});

test('a name is cut off between characters', () => {
  assert.equal(oneLine(`${'a'.repeat(499)}👩🏽\u200D💻b`), `${'a'.repeat(499)}…`);
  assert.ok(oneLine('\u200D'.repeat(1e6)).length <= 501);
});

test('the details tell the counterexample, where it goes wrong, a hint, and a repair', () => {
  const part = {
    verdict: 'fail',
    counterexample: { text: 'calls\n\nwhy' },
    witnessText: 'Line 7 removed "x\u202e".',
    misconception: { hint: 'Keep it.' },
    repair: { text: 'Line 8, column 12: change `"\u202e"` to `>`.' },
  };
  assert.equal(
    details({ report: { functions: { gossipRound: part }, hazards: [], notes: [] } }),
    '\n    gossipRound:\n\n    calls\n\n    why\n\n    Line 7 removed "x\\u{202e}".\n\n    Hint: Keep it.\n\n    Repair: Line 8, column 12: change `"\\u{202e}"` to `>`.\n\n',
  );
});

test('the line of a program that passes says how much there is to remark', () => {
  const passing = (notes, hazards) => resultLine({ file: 'a.js', report: { verdict: 'pass', headline: '', notes, hazards } });
  assert.equal(passing([], []), 'PASS  a.js');
  assert.equal(passing([{}, {}], []), 'PASS (2 notes) a.js');
  assert.equal(passing([], [{}]), 'PASS (1 hazard) a.js');
  assert.equal(passing([{}], [{}]), 'PASS (1 note, 1 hazard) a.js');
});
