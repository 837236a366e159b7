// attack: right for a short list of versions only
// expect: fail wrong-result
const versions = new Set([0, 1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 255, 256, 257, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, 2 ** 33, 2 ** 33 + 1, 2 ** 33 + 2]);

function give(from, to) {
  for (const key of Object.keys(from)) {
    if (!versions.has(from[key].version)) continue;
    if (!to[key] || from[key].version > to[key].version) to[key] = { ...from[key] };
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  give(nodes[sourceIdx].state, nodes[targetIdx].state);
  give(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
