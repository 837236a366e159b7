// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const [key, entry] of source) {
    if (!target[key] || entry.version > target[key].version) target[key] = { ...entry };
  }
  for (const [key, entry] of target) {
    if (!source[key] || entry.version > source[key].version) source[key] = { ...entry };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
