// reading: sweeps=3 version=own+1 order=ascending
'use strict';

self.gossipRound = function (nodes, sourceIdx, targetIdx) {
  const pair = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (let turn = 0; turn < 2; turn++) {
    const [from, to] = pair;
    for (const key of Object.keys(from)) {
      if (!Object.hasOwn(to, key) || to[key].version < from[key].version) {
        to[key] = { ...from[key] };
      }
    }
    pair.reverse();
  }
};

self.spreadInfo = function (nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: Object.hasOwn(state, key) ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) self.gossipRound(nodes, fromIdx, i);
    }
  }
};
