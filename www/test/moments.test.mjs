// What programs do is watched without changing it: under Node, where a run takes
// milliseconds.
import assert from 'node:assert/strict';
import { edit } from '../src/sandbox/edit.js';
import { placeHooks } from '../src/sandbox/hooks.js';
import { readProgram } from '../src/sandbox/program.js';
import { programs } from './support/corpus.mjs';
import { deep, test } from './support/level.mjs';
import { observe } from './support/realm.mjs';

/** The text of a program with its hooks, null if there are none. */
function hooked(text) {
  const program = readProgram(text);
  const made = placeHooks(program, 'H', program.edits, true);
  return made && edit(program.source, [...made.before, ...program.edits, ...made.after]).text;
}

const names = { get: (_, object, key) => object[key], has: (_, key, object) => key in object, did: (_, value) => value };

test('with hooks, expressions give what they gave before', () => {
  const around = `const o = { a: { b: [1, { c: 2 }], f() { return this.b; } },
      k: 'a', n: null, g() { return this; }, t(s) { return this.k + s[0]; } };
    class C { #p = 1; static s = { q: 3 }; x = { y: 1 }; has(v) { return #p in v; } m() { return this.#p + this.x.y; } }
    class D extends C { m() { return super.m() + super.x; } }
    let u, i = 0;`;
  for (const text of [
    'o.a.b[1].c',
    'o[o.k].b[(0, 1)].c',
    '(o).a /* . [ */ . /* ] */ b // .\n [ 1 ]\n .c',
    'o?.a.b[1]?.c',
    'o.n?.x.y[o.k].z',
    'o.a?.f()?.[0]',
    'o.g().g().a.f()[0]',
    '(o.a.f)()[0]',
    '(o?.a.f)()[0]',
    'o.t`x$' + '{o.a.b[0]}`',
    'new C().x.y',
    'new (class { z = o.a.b })().z[0]',
    'new o.constructor().toString()',
    'new C().m() + new D().m()',
    'new C().has(new C())',
    '"a" in o && o.k in o && ("b") in (o.a)',
    'delete o.a.b[1].c && o.a.b[1].c',
    'delete o?.a.b && o.a.b',
    'o.a.b[1].c++ + ++o.a.b[1].c',
    '[o.a.b[0], o.k] = [o.k, o.a.b[0]]; [o.k, o.a.b[0]]',
    '({ x: o.a.z, y: o.a.y = o.k } = { x: 5 }); [o.a.z, o.a.y]',
    'o.q ??= o.a.b[0]; o.q ||= 2; o.q',
    'typeof o.a.b[0] + typeof[o.a.b][0] + void o.a + !o.n',
    'i < o.a.b[0] ? o.a.b : o.n',
    '((...a) => arguments.length + a.length)(...o.a.b)',
    'eval("i + 1") + eval("o.a.b[0]")',
    '`$' + '{o.a.b[0]}$' + '{o["k"]}`',
    '1..toString() + 5 .constructor.name',
    'o.a.b.map((x) => x.c ?? x).join()',
    'Object.entries(o.a)\n  .map(([key, { length }]) => key + length)[0]',
    'do i += o.a.b[0]; while (i < o.a.b[1].c); i',
    'if (o.k) o.a.b[0]\nelse o.n',
    'o.a\n++i\n;i',
    'for (const key in o.a) i += key in o.a; for (const x of o.a.b) i++; i',
    'for (let j = o.a.b[0], k = ("k" in o); j < 3; j++) i += o.a.b[0] + k; i',
    'switch (o.k) { case o.k: i = o.a.b[0]; break; default: i = 9 } i',
    'try { o.n.x } catch ({ message }) { /null/.test(message) }',
    '(function* () { const x = yield o.a; o.a.z = yield* o.a.b; return x })().next().value.b[0]',
    '(async () => { o.a.z = await o.a.b[0]; })(); o.a.z',
    'label: { if (o.k) break label; o.k = 1 } o.k',
    '/re/g.exec("re").index + o.a.b[0] / 1 / 1',
    'new (class extends C { constructor() { super(); this.z = super.m() + new.target.name; } })().z',
    'class E { static { o.z = o.a.b[0]; } get v() { return o.z; } set v(x) { o.z = x.y; } } new E().v = { y: 8 }; new E().v',
    '((x = o.a.b[0], { length } = o.k, ...[y = o.n]) => [x, length, y])()',
    '(o.a, o.k) + (o.a.b[0]) ** o.a.b[0] - -o.a.b[0]',
    'o.a\n/* c */\n["b"]\n[0]',
    'let { k: [first], a: { b: [, { c }] } } = o; first + c + (o.k)/1/1',
    'i = o.a.b[0], i += o.a.b[1].c, o.k && (o.k += "z"), o.k',
    'var f = async (x) => { await x; return o.a.b; }; o.f = f(o.a).then; typeof o.f',
    'const { [o.k]: { b } } = o; [...b, ...o.a.b, { ...b[1], ...o.a.b[1] }].length',
    'C.s.q + (() => o.a.b[0])() + (() => ({ r: o.k }))().r.length',
  ]) {
    const changed = hooked(`${around}\n${text}`);
    assert.notEqual(changed, null, text);
    const [plain, watched] = [`${around}\n${text}`, changed].map((code) => new Function('H', `return eval(arguments[1])`)(names, code));
    assert.equal(JSON.stringify(watched), JSON.stringify(plain), changed);
  }
});

test('modules, replaced parts and lines stay as they are', () => {
  for (const [given, text] of [
    ['export default a.b', 'module.exports= H.get(0,a,"b");'],
    ['export default f(a)', 'module.exports= H.did(0,f(a));'],
    ['import.meta.url', ' H.get(0,meta1,"url")'],
    ['a\n.b\n[c]', ' H.get(1, H.get(0,a\n,"b")\n,(c))'],
  ]) {
    assert.equal(hooked(given)?.replaceAll(/= +H/g, '= H'), text, given);
  }
  const program = readProgram('const gossipRound = make(a.b).c(d.e); f(x.y);');
  const [{ start, end }] = program.found.values.gossipRound;
  const others = [{ start, end, by: 'S' }];
  const made = placeHooks(program, 'H', others, true);
  assert.equal(
    edit(program.source, [...made.before, ...others, ...made.after]).text,
    'const gossipRound = S;  H.did(1,f( H.get(0,x,"y")));',
  );
});

test('a program that changes objects where no hook can be has none', () => {
  for (const text of [
    'with (o) a = 1',
    'for (o.a of [1]);',
    'for ([o.a] of [[1]]);',
    'new (f().g)()',
    'a?.b().c()',
    '(a?.b().c)()',
    'delete a?.b().c',
    `a${'.a'.repeat(100_000)}`,
    'a b',
  ]) {
    assert.equal(hooked(text), null, text.slice(0, 50));
  }
});

const moments = async (body) => {
  const nodes = [{ state: { x: { value: 'a', version: 1 } } }, { state: {} }];
  const cases = [{ nodes, calls: [['gossipRound', 0, 1]] }];
  const source = `\nfunction gossipRound(nodes, a, b) {\n${body}\n}\nfunction spreadInfo() {}`;
  return (await observe(source, { watched: true, cases })).moments[0];
};

test('each change is told with its place and the nodes after it, and each look at an entry', async () => {
  const text = await moments(
    'const s = nodes[a].state, t = nodes[b].state;\nif (!t.x || s.x.version > 1)\n  t.x = { ...s.x };\nt.x.version += 1;\n"y" in t;',
  );
  assert.deepEqual(
    text.split('\n').map((line) => line.split('\t').slice(0, 5).join(' ')),
    [
      'look 4 6 1 "x"',
      'look 5 14 0 "x"',
      'change 5 3',
      'node 0',
      'entry "x" 1 "a" 1',
      'node 2',
      'entry "x" 3 "a" 1',
      'look 6 1 1 "x"',
      'change 6 1',
      'node 0',
      'entry "x" 1 "a" 1',
      'node 2',
      'entry "x" 3 "a" 2',
      'look 7 1 1 "y"',
      '',
    ],
  );
});

test('what cannot be told completely is not told at all', async () => {
  for (const body of [
    'nodes[b].state = { get x() { throw 1; } }; nodes[a].id = 1;',
    'for (let i = 0; i < 9000; i++) nodes[a].state.x.version = i;',
    'nodes[b].state.x = { value: "x".repeat(99000), version: 1 }; nodes[b].state.x.version = 2;',
  ]) {
    assert.equal(await moments(body), null, body);
  }
});

for (const [level, every, from] of [
  [test, 40, 0],
  [deep, 12, 1],
]) {
  level(`programs of the corpus do the same with hooks, each ${every}th of them`, async () => {
    // Others may never end, or only when the stack is full, which it is sooner with hooks.
    const ending = programs('wrong').filter(({ notes: { misconception: id } }) => id !== undefined && id !== 'endless-recursion');
    const all = [...programs('right'), ...ending].filter(({ source }) => !/Math\.random|Date|performance/.test(source));
    for (const { name, source } of all.filter((_, i) => i % every === from)) {
      const [plain, watched] = await Promise.all([observe(source), observe(source, { watched: true })]);
      assert.deepEqual([watched.states, watched.lines], [plain.states, plain.lines], name);
      // States that get more and more entries outgrow what is told of a call: those of the cases take hundreds of characters.
      const grows = plain.states.some((text) => text?.length > 5000);
      // A with statement, for one, changes objects in places without a hook.
      if (plain.problem === null && !grows && hooked(source) !== null) assert.ok(!watched.moments.includes(null), name);
    }
  });
}
