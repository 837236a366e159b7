// What is said about programs that do not compile: the trap that lies behind it, in a
// sentence, and the line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProgram } from '../src/sandbox/program.js';
import { describeSyntaxError } from '../src/sandbox/syntax.js';

function failure(source) {
  const program = readProgram(source);
  try {
    Function(program.text);
  } catch ({ name, message }) {
    return { message: `${name}: ${message}`, ...describeSyntaxError(program) };
  }
  return { message: 'none' };
}

for (const [what, ...programs] of /** @type {[string, ...[string, RegExp, number, number?][]][]} */ ([
  [
    'invisible characters',
    ['let a = 1;\nlet b = 2;\u200b\nlet c;', /invisible character \(U\+200B\)/, 2, 11],
    ['f(1,\u2060 2);', /U\+2060/, 1, 5],
    ['if (a) {\n\u00ad  b();\n}', /U\+00AD/, 2, 1],
    ['const \u200ex = 1;', /U\+200E/, 1, 7],
  ],
  [
    'characters that look like others',
    ['const a = “text”;', /^SyntaxError: “ \(U\+201C\) is not part of JavaScript: write the quotation mark " instead$/, 1, 11],
    ['f(‘k’);', /‘ .* '/, 1, 3],
    ['f("k”);\nlet b;', /” \(U\+201D\)/, 1, 5],
    ['let i = n – 1;', /–.*-/, 1, 11],
    ['if (a ≥ b) c();', />=/, 1, 7],
    ['f()\u037e', /U\+037E.*write ;/, 1, 4],
    ['f(a，b);', /,/, 1, 4],
  ],
  [
    'what HTML writes',
    ['if (a &gt; b) c();', /&gt; is how HTML writes >/, 1, 7],
    ['let x = 1;\nfor (let i = 0; i &lt; n; i++) f();', /&lt;.*</, 2, 19],
    ['if (a &amp;&amp; b) c();', /&amp;.*&/, 1, 7],
    ['const f = (a) =&gt; a;', /&gt;/, 1, 16],
  ],
  [
    'types of TypeScript',
    ['interface Entry { version: number }', /TypeScript.*interface/, 1],
    ['let a;\ntype State = Record<string, number>;', /TypeScript.*type/, 2],
    ['export interface Peer { id: number }\nexport const a = 1;', /TypeScript/, 1],
    ['function give(from: State, to: State): void {}', /TypeScript.*: State"/, 1, 19],
    ['const a: number = 1;', /TypeScript.*: number"/, 1, 8],
    ['function f(a, b?: string) {}', /TypeScript/, 1],
    ['const f = (a): number => 1;', /TypeScript/, 1],
    ['nodes[a]!.state;', /! after a value is part of TypeScript/, 1, 9],
    ['const a = b as Entry;', /"as" with a type/, 1, 13],
    ['const m = new Map<string, number>();', /< and >/, 1],
    ['class A {\n  private version = 1;\n}', /TypeScript/, 2],
    ['function f(a, b?) {}', /the \? after a parameter/, 1, 16],
    ['function f(a): void {\n}', /: void"$/, 1, 14],
    ['class A { constructor(private b) {} }', /TypeScript/, 1],
    ['@Injectable()\nclass A {}', /begins with @/, 1, 1],
  ],
  [
    'habits from Python',
    ['def f(a):\n  return a', /def is Python/, 1],
    ['# a comment\nlet a;', /comments begin with \/\//, 1, 1],
    ['if (a and b) c();', /"and" is Python: JavaScript writes &&/, 1, 7],
    ['if (a or b) c();', /\|\|/, 1, 7],
    ['if (not a) c();', /"not" is Python: JavaScript writes !/, 1],
    ['if (a) { b(); }\nelif (c) { d(); }', /else if/, 2],
    ['for key in state:\n  f(key)', /colon is Python/, 1],
    ['for key in state\n  f(key)', /parentheses/, 1, 5],
    ['if a > b { c(); }', /condition stands in parentheses/, 1, 4],
    ['if (a is None) b();', /"is" is Python/, 1, 7],
    ['if (a) b = c\ndel a', /JavaScript writes delete/, 2],
    ['raise Error("a")', /JavaScript writes throw/, 1],
    ['function f() {\n  """merges"""\n}', /three quotation marks/, 2],
    ['let a = [n for n in nodes];', /list\.map/, 1, 12],
    ['let a = 1 if b else 2;', /b \? a : c/, 1, 11],
    ['from math import inf\nlet a;', /how Python imports/, 1],
    ['import random\nlet a;', /how Python imports/, 1],
    ['let a;\na := 2;', /:= is Python and Go/, 2],
  ],
  [
    'habits from Java and C#',
    ['public static void gossipRound(Node[] nodes, int a) {}', /Java and C#/, 1],
    ['int x = 0;', /int declares something with a type/, 1],
    ['for (int i = 0; i < 3; i++) f();', /int declares/, 1, 10],
    ['String s = "a";', /String declares/, 1],
    ['function f(int a) {}', /int declares/, 1],
    ['List<String> a = b;', /Java and C#|< and >/, 1],
    ['final Map<String, Entry> a = b;', /Map<String, Entry> declares/, 1],
    ['void f(a) {\n}', /how Java and C# declare a method/, 1],
    ['public class Gossip {\n}', /public is Java/, 1],
    ['import java.util.*;\nlet a;', /how Java and C# import/, 1],
    ['for (const n : nodes) f(n);', /colon in a loop is Java/, 1],
    ['try { f(); } catch (Exception e) {}', /catch \(error\)/, 1],
    ['let f = (x) -> x + 1;', /=> in functions/, 1],
    ['function f() throws Exception {}', /throws is Java/, 1],
    ['func f(a) {}', /begins with the word function/, 1],
  ],
  [
    'words of JavaScript that are misspelt',
    ['let a;\nfucntion f() {}', /fucntion is not a word of JavaScript: is function meant\?/, 2, 1],
    ['Const a = 1;', /is const meant/, 1, 1],
    ['For (const a of b) c();', /is for meant/, 1, 1],
    ['function f() {\n  retrun 1;\n}', /is return meant/, 2, 3],
  ],
  [
    'what stands around code in chats',
    ['Here is the code:\n\n```js\nlet a;\n```\n', /sentence around the code/, 1],
    ['let a;\n```\nThis sets a.', /``` marks code in a chat/, 2, 1],
    ['let a;\n```js\nlet b;\n```\nIt has two functions.', /``` marks code in a chat/, 4],
  ],
  [
    'other errors keep the words of the engine or the parser',
    ['let b = = 2;', /^SyntaxError: Unexpected token '='$/, 1, 9],
    ['function f() {\n  if (a) {\n}\n', /ends too early/, 4],
    ['export const a = 1;\nlet b = = 2;', /Unexpected token/, 2, 9],
    ['/*\n export this */\nlet b = = 2;', /^SyntaxError: Unexpected token '='$/, 3, 9],
    ['const a = { b: c d };', /Unexpected identifier/, 1],
    ['import a from "b";', /import cannot be used here/, 1],
  ],
])) {
  test(what, () => {
    for (const [source, message, line, column] of programs) {
      const found = failure(source);
      assert.match(found.message, message, source);
      assert.equal(found.line, line, source);
      if (column !== undefined) assert.equal(found.column, column, source);
    }
  });
}

test('blanks that do not break, and any character in texts and comments, are fine', () => {
  for (const source of ['let\u00a0a\u3000= 1;', '// “ \u200b &gt; def f():', '"“&gt;\u200b –";', '/x“/.test(`’`)'])
    assert.equal(failure(source).message, 'none', source);
});

test('a long text with a mistake is read in no time, whatever a pattern could match in it', () => {
  const [blanks, mistake] = [' '.repeat(1e6), 'let b = = 2;'];
  for (const text of [
    `/*\n\`\`\`${blanks}!\n*/ ${mistake}`,
    `let a; function${blanks}${mistake}`,
    `/* ${'&gt; '.repeat(2e5)}*/ let a; ${mistake}`,
    `${' int<'.repeat(2e5)} ${mistake}`,
    `${'public '.repeat(1e5)} ${mistake}`,
    `let a;${' Map<a'.repeat(1e5)} ${mistake}`,
  ]) {
    assert.match(failure(text).message, /^SyntaxError: /);
  }
});
