// fails: spreadInfo
// misconception: raises-for-every-peer
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const [i, j] of [[sourceIdx, targetIdx], [targetIdx, sourceIdx]]) {
    for (const [key, { value, version }] of Object.entries(nodes[i].state)) {
      const { [key]: other } = nodes[j].state;
      if (!(other?.version >= version)) nodes[j].state[key] = { value, version };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i === fromIdx) continue;
      const { state } = nodes[fromIdx];
      state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
      gossipRound(nodes, fromIdx, i);
    }
  }
}
