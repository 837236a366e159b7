// Tests of which names of a program are those of globals.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'acorn';
import { freeNames } from '../src/sandbox/free-names.js';

const free = (text) => freeNames(parse(text, { ecmaVersion: 'latest' })).join(' ');

test('names that no function around declares are free', () => {
  for (const [text, names] of [
    ['(function f(a, { b, c: [d = e] }, ...r) { return f + a + b + d + r; })', 'e'],
    ['(function () { var x = 1; for (const k of keys) { let y = k; z = y; } return x; })', 'keys z'],
    ['(function () { try { t(); } catch (error) { u(error); } try { v; } catch { w; } })', 't u v w'],
    ['(function () { class K extends B { m() { return K; } } return K; })', 'B'],
    ['(function () { label: for (;;) break label; })', ''],
    ['(function () { return inner(); function inner() { return later; } var later; })', ''],
    ['(function () { const o = { p, q: w, [v]: o.x, get g() { return n; } }; })', 'p w v n'],
    ['(function () { ({ a, b: [c] } = d); e++; return new F(...g, h); })', 'a c d e F g h'],
    ['(function (a) { return () => arguments.length + a; })', ''],
    ['(a => arguments)', 'arguments'],
    ['({ m(a) { return a + b; } }).m', 'b'],
    ['(() => { const g = () => h; function h() {} return typeof nope; })', 'nope'],
    ['(async function* () { for await (const x of y) yield* x; })', 'y'],
    ['(function () { if (a) { let own = 1; } return own + a + a; })', 'a'],
  ]) {
    assert.equal(free(text), names, text);
  }
});
