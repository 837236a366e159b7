// fails: gossipRound
// misconception: only-lower-index-gives
function gossipRound(nodes, sourceIdx, targetIdx) {
  // information flows from lower to higher nodes
  const [from, to] = sourceIdx < targetIdx ? [sourceIdx, targetIdx] : [targetIdx, sourceIdx];
  for (const [key, entry] of Object.entries(nodes[from].state)) {
    const current = nodes[to].state[key];
    if (!current || entry.version > current.version) nodes[to].state[key] = { ...entry };
  }
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
