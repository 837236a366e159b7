// reading: sweeps=3 version=own+1 order=ascending
const { gossipRound, spreadInfo } = (function () {
  'use strict';

  function give(from, to) {
    Object.keys(from)
      .filter(function (key) { return !to[key] || to[key].version < from[key].version; })
      .forEach(function (key) { to[key] = Object.assign({}, from[key]); });
  }

  function gossipRound(nodes, sourceIdx, targetIdx) {
    give(nodes[sourceIdx].state, nodes[targetIdx].state);
    give(nodes[targetIdx].state, nodes[sourceIdx].state);
  }

  function spreadInfo(nodes, key, value, fromIdx) {
    const state = nodes[fromIdx].state;
    state[key] = { value, version: (state[key] ? state[key].version : 0) + 1 };
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < nodes.length; i++) {
        if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
      }
    }
  }

  return { gossipRound, spreadInfo };
})();
