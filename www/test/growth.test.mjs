// Go's memory grows within a call: its windows in JavaScript are detached then, so what is
// written into them is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { instantiate } = WebAssembly;
let memory = /** @type {any} */ (null);
WebAssembly.instantiate = /** @type {any} */ (
  async (module, imports) => {
    const instance = await instantiate.call(WebAssembly, module, imports);
    memory = instance.exports.mem;
    return instance;
  }
);
const { ready, gossipRound, spreadInfo } = await import('../dist/gossip.node.mjs');
await ready;
WebAssembly.instantiate = instantiate;

let count = 100_000; // nodes of a call for which there is not enough memory yet

/** A number with which the memory grows when it is read for the first time. */
function growing(version) {
  let grown = false;
  return () => {
    if (grown) return version;
    grown = true;
    const before = memory.buffer.byteLength;
    while (memory.buffer.byteLength === before) {
      count *= 2;
      spreadInfo(
        Array.from({ length: count }, () => ({ state: {} })),
        'x',
        1,
        0,
      );
    }
    return version;
  };
}

const entry = (value, version) => ({ value, version });
const entryWith = (value, get) => Object.defineProperty({ value }, 'version', { get, enumerable: true });

for (const [what, source, target] of [
  ['the same keys', (get) => ({ a: entryWith('a', get), b: entry('old', 1) }), { a: entry('a', 1), b: entry('new', 5) }],
  ['different keys', (get) => ({ a: entryWith('a', get), b: entry('old', 1) }), { b: entry('new', 5), a: entry('a', 1) }],
  ['a node that knows nothing', (get) => ({ a: entryWith('a', get), b: entry('new', 5) }), {}],
]) {
  test(`a getter may let it grow: ${what}`, () => {
    const tie = () => ({ state: { a: entry(1, 1), b: entry(1, 1), c: entry(1, 1) } });
    gossipRound([tie(), tie()], 0, 1); // leaves versions behind of which none moves
    const nodes = [{ state: source(growing(1)) }, { state: { ...target } }];
    gossipRound(nodes, 0, 1);
    for (const { state } of nodes) {
      assert.equal(state.a.version, 1);
      assert.deepEqual({ ...state.b }, entry('new', 5));
    }
  });
}
