// What a call costs in Go: the instructions of WebAssembly that it executes, counted. They are
// the same on every machine, only another version of Go's compiler may make others.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { cluster, state } from './support/cluster.mjs';
import { exportsDuring } from './support/exports.mjs';
import { counter, counting } from './support/instructions.mjs';

let count;
let gossipRound;
let spreadInfo;

before(async () => {
  const { default: gossip } = await import('../dist/gossip.node.mjs');
  const wasm = counting(readFileSync(new URL('../dist/gossip.wasm', import.meta.url)));
  const exports = await exportsDuring(() => gossip.load({ wasm }));
  ({ gossipRound, spreadInfo } = gossip);
  count = (call) => {
    const begin = exports[counter].value;
    call();
    return Number(exports[counter].value - begin);
  };
});

/** After rounds of many keys, the way for few keys is only tried again after up to 63 others. */
function round(source, target) {
  for (let i = 0; i < 64; i++) gossipRound(cluster(2, 1), 0, 1);
  return count(() => gossipRound([{ state: source }, { state: target }], 0, 1));
}
const equal = (keys) => round(state(keys), state(keys));
const newer = (keys) => round(state(keys, 2), state(keys));

test('the count is of instructions: two functions of which one calls the other', async () => {
  // (func $twice (param i32) (result i32) local.get 0 call $one local.get 0 i32.add)
  // (func $one (param i32) (result i32) local.get 0 if (result i32) i32.const 1 else i32.const 2 nop end)
  const code = [
    [0, 0x20, 0, 0x10, 1, 0x20, 0, 0x6a, 0x0b],
    [0, 0x20, 0, 0x04, 0x7f, 0x41, 1, 0x05, 0x41, 2, 0x01, 0x0b, 0x0b],
  ].flatMap((body) => [body.length, ...body]);
  const bytes = Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f], // types
    ...[3, 3, 2, 0, 0], // functions
    ...[6, 6, 1, 0x7f, 1, 0x41, 0, 0x0b], // globals
    ...[7, 9, 1, 5, ...Buffer.from('twice'), 0, 0], // exports
    ...[10, code.length + 1, 2, ...code],
  ]);
  const { instance } = await WebAssembly.instantiate(counting(bytes));
  const { twice, [counter]: counted } = /** @type {any} */ (instance.exports);
  assert.equal(twice(5), 6);
  assert.equal(counted.value, 7n); // 4 in $twice, and local.get, if, i32.const
  assert.equal(twice(0), 2);
  assert.equal(counted.value, 15n); // a nop more
});

test('a round takes as many whoever has the newer entries: who wins is decided without a branch', () => {
  for (const keys of [1, 4, 16, 100, 1000]) {
    const expected = newer(keys);
    assert.ok(expected > 0);
    assert.equal(round(state(keys), state(keys, 2)), expected, `${keys} keys, newer at the target`);
    assert.equal(round(state(keys), {}), expected, `${keys} keys, nothing at the target`);
  }
});

test('four of few keys of which none differs take fewer, of many keys as many', () => {
  for (const keys of [4, 16]) assert.ok(equal(keys) < newer(keys), `${keys} keys`);
  for (const keys of [100, 1000]) assert.equal(equal(keys), newer(keys), `${keys} keys`);
});

test('it grows with the keys, a block of four keys at a time, by the same number each', () => {
  const [few, more, most] = [
    [4, 8, 12, 16],
    [40, 80, 120, 160],
    [1000, 2000, 4000, 8000],
  ].map((sizes) => sizes.map(equal));
  assert.deepEqual([1, 2, 3].map(equal), [few[0], few[0], few[0]]);
  const block = few[1] - few[0];
  assert.deepEqual(
    few,
    [0, 1, 2, 3].map((i) => few[0] + i * block),
  );
  const blocks = more[1] - more[0];
  assert.deepEqual(
    more,
    [0, 1, 2, 3].map((i) => more[0] + i * blocks),
  );
  const thousand = 25 * blocks;
  assert.deepEqual(
    most,
    [0, 1, 3, 7].map((i) => most[0] + i * thousand),
  );
});

test('it does not grow with the calls before', () => {
  const nodes = cluster(8, 16);
  const first = count(() => spreadInfo(nodes, 'key0', 'news', 0));
  const [small, large] = [equal(16), equal(500)];
  for (let i = 1; i <= 200; i++) gossipRound(nodes, i % 8, (i + 3) % 8);
  assert.equal(
    count(() => spreadInfo(nodes, 'key0', 'news', 0)),
    first,
  );
  assert.deepEqual([equal(16), equal(500)], [small, large]);
});

test('it stays near what it was when these limits were written', () => {
  // Measured with Go 1.26: 253 and 96 for each further block of four, 341 and 181 if one of the four differs; 79 for each
  // key of many; 37 for each cell of a spread.
  const limits = [
    ['a round of 1 key', equal(1), 280],
    ['four more keys', equal(8) - equal(4), 110],
    ['a round of 1 key that differs', newer(1), 380],
    ['four more keys that differ', newer(8) - newer(4), 200],
    ['each of 1,000 keys', equal(1000) / 1000, 90],
    ['each of 64 x 64 cells', count(() => spreadInfo(cluster(64, 64), 'key0', 'news', 0)) / 4096, 45],
  ];
  for (const [what, executed, most] of limits) assert.ok(executed <= most, `${what}: ${executed} instructions, at most ${most}`);
});
