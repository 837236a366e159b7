// What the sandbox makes of a program's text before it runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { delegations } from '../src/sandbox/delegate.js';
import { edit } from '../src/sandbox/edit.js';
import { unusedName } from '../src/sandbox/locate.js';
import { readProgram } from '../src/sandbox/modules.js';
import { traces } from '../src/sandbox/trace.js';

test('edits know where everything came from', () => {
  const given = 'one\ntwo three\n';
  const { text, original } = edit(given, [
    { start: 4, end: 7, by: 'TWOTWO' },
    { start: 0, end: 0, by: '> ' },
  ]);
  assert.equal(text, '> one\nTWOTWO three\n');
  assert.deepEqual(original(1, 3), { line: 1, column: 1 });
  assert.deepEqual(original(2, 8), { line: 2, column: 5 });
  assert.deepEqual(original(2, 2), { line: 2, column: 1 });
});

test('every kind of line end counts as one', () => {
  const given = 'a\r\nb\nc\u2028d\u2029e\rf';
  const { original } = edit(given, [{ start: 0, end: 0, by: '>>' }]);
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6].map((line) => original(line, line === 1 ? 3 : 1)),
    [1, 2, 3, 4, 5, 6].map((line) => ({ line, column: 1 })),
  );
});

test('edits within a part that is replaced are left out', () => {
  assert.equal(
    edit('abcdef', [
      { start: 1, end: 5, by: '-' },
      { start: 2, end: 2, by: 'no' },
      { start: 5, end: 5, by: '+' },
    ]).text,
    'a-+f',
  );
  const { tree, text } = readProgram('const gossipRound = () => { const spreadInfo = () => 1; };');
  const edits = [...delegations(tree, 'gossipRound', 'S'), ...traces(tree, ['spreadInfo'], 'r')];
  assert.equal(edit(text, edits).text, 'const gossipRound = S;');
});

test('a program that does not parse is not edited', () => {
  const { tree } = readProgram('function gossipRound( {');
  assert.equal(tree, null);
  assert.deepEqual(traces(tree, ['gossipRound'], 'r'), []);
});

test('generated names cannot meet those of a program, however these are written', () => {
  for (const text of [
    'const read = 1;',
    'const \\u0072ead = 1;',
    'const r\\u{65}ad = 1;',
    'const \\u{000072}\\u0065ad = 1;',
    '"\\u{110000}"; let read;',
  ]) {
    assert.equal(unusedName(text, 'read'), 'read_', text);
  }
  assert.equal(unusedName('read_ \\u0072ead__', 'read'), 'read___');
  assert.equal(unusedName('const red = 1;', 'read'), 'read');
});

test('a program is strict if it says so or is a module, and not because of a word', () => {
  for (const text of ['"use strict"; let a;', 'export const a = 1;', '"a"; "use strict";'])
    assert.equal(readProgram(text).strict, true, text);
  for (const text of ['let a; "use strict";', '// export\nlet a;', 'const text = "export";'])
    assert.equal(readProgram(text).strict, false, text);
  assert.equal(readProgram('"use strict"; // export').strict, true);
});
