// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const all = Object.entries(nodes[sourceIdx].state).concat(Object.entries(nodes[targetIdx].state));
  // newest first
  all.sort((a, b) => b[1].version - a[1].version);
  const merged = Object.fromEntries(all);
  nodes[sourceIdx].state = structuredClone(merged);
  nodes[targetIdx].state = structuredClone(merged);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const version = nodes[fromIdx].state[key]?.version ?? 0;
  nodes[fromIdx].state[key] = { value, version: version + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
