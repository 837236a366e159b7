// reading: sweeps=3 version=own+1 order=ascending
const assert = require('assert');

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of Object.keys(source)) {
    if (!(key in target) || target[key].version < source[key].version) target[key] = { ...source[key] };
  }
  for (const key of Object.keys(target)) {
    if (!(key in source) || source[key].version < target[key].version) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: key in state ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}

const nodes = [{ id: 0, state: {} }, { id: 1, state: {} }];
spreadInfo(nodes, 'a', 1, 0);
assert.deepStrictEqual(nodes[0].state, nodes[1].state);
