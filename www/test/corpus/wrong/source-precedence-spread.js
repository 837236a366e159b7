// fails: gossipRound
// misconception: source-always-wins
function gossipRound(nodes, sourceIdx, targetIdx) {
  const merged = { ...nodes[targetIdx].state, ...nodes[sourceIdx].state };
  nodes[sourceIdx].state = { ...merged };
  nodes[targetIdx].state = { ...merged };
}

function spreadInfo(nodes, key, value, fromIdx) {
  nodes[fromIdx].state[key] = { value, version: (nodes[fromIdx].state[key]?.version ?? 0) + 1 };
  for (const round of [1, 2, 3]) {
    for (let i = 0; i < nodes.length; i++) i !== fromIdx && gossipRound(nodes, fromIdx, i);
  }
}
