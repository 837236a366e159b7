// fails: spreadInfo
// misconception: nodes-after-3-left-out
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
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let i = 0; i < Math.min(3, nodes.length); i++) {
    if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
