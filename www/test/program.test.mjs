// How the sandbox reads and edits the text of a program before it runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { delegations } from '../src/sandbox/delegate.js';
import { edit, unusedName } from '../src/sandbox/edit.js';
import { originalPlace } from '../src/sandbox/original.js';
import { readProgram } from '../src/sandbox/program.js';
import { traces } from '../src/sandbox/trace.js';

test('edits map every place back to the original', () => {
  const given = 'one\ntwo three\n';
  const { text, map } = edit(given, [
    { start: 4, end: 7, by: 'TWOTWO' },
    { start: 0, end: 0, by: '> ' },
  ]);
  assert.equal(text, '> one\nTWOTWO three\n');
  assert.deepEqual(originalPlace(map, 1, 3), { line: 1, column: 1 });
  assert.deepEqual(originalPlace(map, 2, 8), { line: 2, column: 5 });
  assert.deepEqual(originalPlace(map, 2, 2), { line: 2, column: 1 });
});

test('every kind of line end counts as one', () => {
  const given = 'a\r\nb\nc\u2028d\u2029e\rf';
  const { map } = edit(given, [{ start: 0, end: 0, by: '>>' }]);
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6].map((line) => originalPlace(map, line, line === 1 ? 3 : 1)),
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
  const { found, source } = readProgram('const gossipRound = () => { const spreadInfo = () => 1; };');
  const edits = [...delegations(found.values.gossipRound, 'S'), ...traces(found.values.spreadInfo, 'spreadInfo', 'r')];
  assert.equal(edit(source, edits).text, 'const gossipRound = S;');
});

/** The texts of what a program assigns to gossipRound. */
function givenIn(text) {
  const { found, source } = readProgram(text);
  return Array.from(found.values.gossipRound, ({ start, end }) => source.slice(start, end));
}

test('a function is found however it is defined', () => {
  for (const [text, ...values] of [
    ['function gossipRound() {}', 'function gossipRound() {}'],
    ['const gossipRound = make();', 'make()'],
    ['let gossipRound; gossipRound = () => 1;', '() => 1'],
    ['window["gossipRound"] = function () {}', 'function () {}'],
    ['exports.gossipRound = other;'],
    ['module.exports = { gossipRound() {} };', '() {}'],
    ['class Node { static gossipRound = () => 2; gossipRound() {} }', '() => 2', '() {}'],
    ["({ ['gossip' + 'Round']: () => 1 })", '() => 1'],
    ["new Map([['gossipRound', () => 1]]).set('gossipRound', function () {}, 2);", '() => 1', 'function () {}'],
    ['Object.defineProperty(self, `gossipRound`, { enumerable: true, value: () => 1 });', '() => 1'],
    ["console.log('gossipRound', 1, [2]); f(['gossipRound', a], ['gossipRound', , 1]);"],
    ["const def = Object.defineProperty; def(self, 'gossipRound', { value: () => 1 });", '() => 1'],
    ["Object.create({}, { ['gossipRound']: { value() {} } });", '() {}'],
    ['const stats = { gossipRound: { value: 2 * n, get: 3 } }; Object.create(null, { gossipRound: { writable: true } });'],
    ['export function gossipRound() {}', 'function gossipRound() {}'],
    ['export default { async gossipRound() {} };', '() {}'],
    ['({ gossipRound: x.y } = z); const { gossipRound = 1 } = z;'],
    ['if (a) { for (;;) try { gossipRound ||= 1; gossipRound = class {}; } catch {} }', 'class {}'],
  ]) {
    assert.deepEqual(givenIn(text), values, text);
  }
});

test('what stands in a text that becomes a program is not known', () => {
  for (const text of ["eval('function gossipRound() {}');", "const gossip = new Function('gossipRound', `return 1`);"])
    assert.deepEqual([...readProgram(text).found.ambiguous], ['gossipRound'], text);
  for (const text of ["eval('1'); console.log('gossipRound');", "function gossipRound() {} eval('gossipRound()');"])
    assert.deepEqual([...readProgram(text).found.ambiguous], [], text);
});

test('nothing is known about a program that does not parse or is nested too deeply', () => {
  assert.equal(readProgram('function gossipRound( {').found, null);
  assert.equal(readProgram(`const deep = a${'.a'.repeat(100_000)};`).found, null); // no problem for the parser
  assert.equal(readProgram(`const deep = ${'['.repeat(100_000)}`).found, null);
});

test('the export keywords of a module are removed, and everything else stays in place', () => {
  for (const [given, text] of [
    ['export const a = 1;', '       const a = 1;'],
    ['export\ndefault function () {}', 'module.exports=\nfunction () {};'],
    ['export default function f() {}', '               function f() {}'],
    ['const a = f\nexport { a, a as b }\n(1)', 'const a = f\n;                   \n(1)'],
    ["export * from 'x'\n[1]", ';                \n[1]'],
    ['export default class {}\n(1)', 'module.exports=class {};\n(1)'],
    ['export default class A {}\n(1)', '               class A {}\n(1)'],
    ['import.meta.url', 'meta1.url'],
  ]) {
    assert.equal(readProgram(given).text.trimEnd(), text.trimEnd(), given);
  }
});

test('imports of what Node has become constants, on the same lines', () => {
  for (const [given, text] of [
    ["import fs from 'fs'\n[1]", "const fs=required('fs');\n[1]"],
    ["import * as path from 'node:path';", "const path=required('node:path');"],
    ["import a, {\n  b as c, 'd-e' as f } from 'fs/promises';", "const a=required('fs/promises'),{b:c,'d-e':f}=required('fs/promises');\n"],
    ["import 'fs';", "const {}=required('fs');"],
    ["import { required } from 'os';", "const {required:required}=required1('os');"],
    ["import a from './fs.js';\nimport b from 'fs-extra';", "import a from './fs.js';\nimport b from 'fs-extra';"],
  ]) {
    assert.equal(readProgram(given).text.trimEnd(), text.trimEnd(), given);
  }
});

test('generated names never clash with those of a program, however they are written', () => {
  for (const text of [
    'const read = 1;',
    'const \\u0072ead = 1;',
    'const r\\u{65}ad = 1;',
    'const \\u{000072}\\u0065ad = 1;',
    '"\\u{110000}"; let read;',
  ]) {
    assert.equal(unusedName(text, 'read'), 'read1', text);
  }
  assert.equal(unusedName('read1 read\\u0031 \\u0072ead3', 'read'), 'read');
  assert.equal(unusedName('read1 \\u0072ead readLoop', 'read'), 'read2');
  assert.equal(unusedName(`read${'_'.repeat(100_000)}`, 'read'), 'read1');
  assert.equal(unusedName('const red = 1;', 'read'), 'read');
});

test('a program is strict if it says so or is a module, and not because of a word', () => {
  for (const text of ['"use strict"; let a;', 'export const a = 1;', '"a"; "use strict";'])
    assert.equal(readProgram(text).strict, true, text);
  for (const text of ['let a; "use strict";', '// export\nlet a;', 'const text = "export";'])
    assert.equal(readProgram(text).strict, false, text);
  assert.equal(readProgram('"use strict"; // export').strict, true);
});
