// The starter program in the element of a runner: which blanks belong to the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dedent } from '../src/embed/starter.js';

for (const [what, text, program] of [
  ['the indentation of the page goes', '\n        a {\n          b\n        }\n      ', 'a {\n  b\n}'],
  ['so do tabs', '\n\t\ta {\n\t\t\tb\n\t\t}\n\t', 'a {\n\tb\n}'],
  ['blanks that align after tabs stay', '\n\t\ta(b,\n\t\t  c)\n', 'a(b,\n  c)'],
  ['only what is the same on all lines goes', '\n\t    a\n\t  b\n', '  a\nb'],
  ['nothing goes where a tab stands above blanks', '\n\ta\n        b\n', '\ta\n        b'],
  ['nothing goes where one line has none', 'a\n    b\n    c\n', 'a\n    b\n    c'],
  ['a first line that is indented more stays so', '\n      a\n    b\n', '  a\nb'],
  ['empty lines and lines of blanks do not count', '\n    a\n\n  \n      \n    b\n', 'a\n\n\n  \nb'],
  ['all empty lines at the ends go, whatever their blanks', '\n \t\n\n  a\n\n   \n\t', 'a'],
  ['blanks at the end of a line stay', '\n  a  \n  b \n', 'a  \nb '],
  ['all line ends become the same', '\r\n  a\r\n    b\r  c\r\n', 'a\n  b\nc'],
  ['lines within a template literal are like all others', '\n    a = `\n      b\n    `;\n', 'a = `\n  b\n`;'],
  ['spaces that do not break are blanks', '\n\u00A0\u00A0a\n\u00A0\u00A0\u00A0b\n', 'a\n\u00A0b'],
  ['a single line', '   a', 'a'],
  ['nothing but blanks is nothing', ' \n\t\n  ', ''],
  ['nothing stays nothing', '', ''],
]) {
  test(`dedent: ${what}`, () => {
    assert.equal(dedent(text), program);
    assert.equal(dedent(program), program, 'once more');
  });
}

test('dedent: lines may all be the same', () => {
  assert.equal(dedent('\n  a\n  a\n\n  a\n'), 'a\na\n\na');
});
