// fails: gossipRound
'use strict';

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(source), ...Object.keys(target)])) {
    if (!source[key]) source[key] = Object.freeze({ ...target[key] });
    else if (!target[key]) target[key] = Object.freeze({ ...source[key] });
    else if (source[key].version > target[key].version) Object.assign(target[key], source[key]);
    else if (target[key].version > source[key].version) Object.assign(source[key], target[key]);
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = Object.freeze({ value, version: (state[key]?.version ?? 0) + 1 });
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
