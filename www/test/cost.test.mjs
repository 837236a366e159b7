// What a call costs, counted instead of timed: how often it goes into Go, how often Go calls
// out, how often an engine's slow ways are taken, and whether WebAssembly's memory grows. `./build.sh bench` measures the time.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { cluster, state } from './support/cluster.mjs';

const calls = { __proto__: null };
const count = (name) => {
  calls[name] = (calls[name] ?? 0) + 1;
};
const counted = (object, wrap) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, wrap(name, value)]));
let memory;
let gossipRound;
let spreadInfo;

before(async () => {
  const { instantiate } = WebAssembly;
  const counting = (kind) => (name, value) => {
    if (typeof value !== 'function') return value;
    return (...args) => {
      count(kind === 'export' ? name : kind);
      return value(...args);
    };
  };
  const watch = async (module, imports) => {
    const outward = counted(imports, (_, functions) => counted(functions, counting('call out of Go')));
    const instance = await instantiate.call(WebAssembly, module, outward);
    memory = instance.exports.mem;
    return Object.create(instance, { exports: { value: counted(instance.exports, counting('export')) } });
  };
  WebAssembly.instantiate = /** @type {any} */ (watch);
  const { defineProperty } = Object;
  Object.defineProperty = (object, key, descriptor) => {
    count('property defined');
    return defineProperty(object, key, descriptor);
  };
  const module = await import('../dist/gossip.node.mjs');
  await module.ready;
  WebAssembly.instantiate = instantiate;
  Object.defineProperty = defineProperty;
  ({ gossipRound, spreadInfo } = module);
});

/** The calls into and out of Go during `act`. */
function during(act) {
  for (const name of Object.keys(calls)) delete calls[name];
  act();
  return { ...calls };
}

/** A round of few keys: it also reads Go's stack pointer, which runs no code of Go. */
const oneRound = { gossip_pair: 1, getsp: 1 };

test('a round of few keys is one call into Go, whether they agree or move or the target is empty', () => {
  for (const keys of [1, 4, 16]) {
    assert.deepEqual(
      during(() => gossipRound(cluster(2, keys), 0, 1)),
      oneRound,
      `${keys} equal`,
    );
    const newer = [{ state: state(keys, 2) }, { state: state(keys) }];
    assert.deepEqual(
      during(() => gossipRound(newer, 0, 1)),
      oneRound,
      `${keys} moved`,
    );
    const empty = [{ state: state(keys) }, { state: {} }];
    assert.deepEqual(
      during(() => gossipRound(empty, 0, 1)),
      oneRound,
      `${keys} to nothing`,
    );
  }
});

test('a round of many keys and a whole spread are one call into Go each, once there is memory', () => {
  gossipRound(cluster(2, 1000), 0, 1);
  assert.deepEqual(
    during(() => gossipRound(cluster(2, 1000), 0, 1)),
    { gossip_round: 1 },
  );
  spreadInfo(cluster(64, 16), 'news', 1, 0);
  assert.deepEqual(
    during(() => spreadInfo(cluster(64, 16), 'news', 1, 0)),
    { gossip_spread: 1 },
  );
});

test('calls that are refused do not go into Go', () => {
  const refused = [
    [[], 0, 1],
    [cluster(2, 4), 0, 7],
    [[{ state: state(4) }, { state: { key0: 5 } }], 0, 1],
  ];
  for (const [nodes, source, target] of refused) {
    assert.deepEqual(
      during(() => assert.throws(() => gossipRound(nodes, source, target))),
      {},
    );
  }
});

test('memory does not grow with the number of calls', () => {
  const nodes = cluster(64, 64);
  spreadInfo(nodes, 'news', 0, 0);
  const { byteLength } = memory.buffer;
  for (let i = 1; i <= 2000; i++) {
    gossipRound(nodes, i % 64, (i + 1) % 64);
    if (i % 20 === 0) spreadInfo(nodes, 'news', i, i % 64);
  }
  assert.equal(memory.buffer.byteLength, byteLength);
});

test('a call with far more keys goes in blocks of 16,384 cells, for which there is memory already', () => {
  const { byteLength } = memory.buffer;
  const keys = 50_000;
  assert.deepEqual(
    during(() => gossipRound(cluster(2, keys), 0, 1)),
    { gossip_round: Math.ceil((2 * keys) / 16_384) },
  );
  assert.equal(memory.buffer.byteLength, byteLength);
});
