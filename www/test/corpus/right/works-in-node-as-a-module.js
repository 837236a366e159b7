// reading: sweeps=3 version=own+1 order=ascending
import assert, { deepEqual } from 'node:assert/strict';
import { argv } from 'process';
import * as readline from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createRequire } from 'module'
const require = createRequire(import.meta.url)
export const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const [a, b] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!b[key] || a[key]?.version > b[key].version) b[key] = { ...a[key] };
    else if (!a[key] || b[key].version > a[key].version) a[key] = { ...b[key] };
  }
};

export const spreadInfo = (nodes, key, value, fromIdx) => {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: own ? own.version + 1 : 1 };
  for (let round = 1; round <= 3; round++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
};

if (argv[1] === fileURLToPath(import.meta.url)) {
  const nodes = [{ id: 0, state: {} }, { id: 1, state: {} }];
  spreadInfo(nodes, 'leader', require('os').hostname(), 0);
  assert.equal(nodes[0].state.leader.version, 1);
  deepEqual(nodes[0].state, nodes[1].state);
  readline.createInterface({ input: process.stdin }).close();
}
