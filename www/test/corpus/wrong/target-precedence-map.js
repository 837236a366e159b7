// fails: gossipRound
// misconception: target-always-wins
function gossipRound(nodes, sourceIdx, targetIdx) {
  const all = new Map();
  for (const idx of [sourceIdx, targetIdx]) {
    for (const [key, entry] of Object.entries(nodes[idx].state)) {
      all.set(key, entry);
    }
  }
  for (const [key, entry] of all) {
    nodes[sourceIdx].state[key] = { ...entry };
    nodes[targetIdx].state[key] = { ...entry };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const node = nodes[fromIdx];
  node.state[key] = { value, version: (node.state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (const [i] of nodes.entries()) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
