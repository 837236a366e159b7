#!/usr/bin/env node
// reading: sweeps=3 version=own+1 order=ascending
const { readFileSync } = require('node:fs');
const { performance } = require('node:perf_hooks');
const assert = require('assert').strict;

const debug = process.env.DEBUG === '1' || process.argv.includes('--debug');

const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const begin = performance.now();
  for (const [from, to] of [[sourceIdx, targetIdx], [targetIdx, sourceIdx]].map((pair) => pair.map((i) => nodes[i].state))) {
    for (const [key, entry] of Object.entries(from)) if (!to[key] || to[key].version < entry.version) to[key] = { ...entry };
  }
  if (debug) process.stdout.write(`${performance.now() - begin} ms\n`);
};

const spreadInfo = (nodes, key, value, fromIdx) => {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) nodes.forEach((_, i) => i !== fromIdx && gossipRound(nodes, fromIdx, i));
};

module.exports = { gossipRound, spreadInfo };

if (require.main === module) {
  const nodes = [{ id: 0, state: {} }, { id: 1, state: {} }];
  spreadInfo(nodes, 'config', readFileSync(`${__dirname}/config.json`, 'utf8'), 0);
  assert.deepEqual(nodes[0].state, nodes[1].state);
  console.log('ok');
}
