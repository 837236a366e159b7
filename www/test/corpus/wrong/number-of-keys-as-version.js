// fails: spreadInfo
// misconception: version-counts-keys
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const [i, j] of [[sourceIdx, targetIdx], [targetIdx, sourceIdx]]) {
    for (const [key, { value, version }] of Object.entries(nodes[i].state)) {
      const { [key]: other } = nodes[j].state;
      if (!(other?.version >= version)) nodes[j].state[key] = { value, version };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: Object.keys(state).length };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
