// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const merged = { ...source };
  for (const key of Object.keys(target)) {
    if (!merged[key] || target[key].version > merged[key].version) {
      merged[key] = target[key];
    }
  }
  nodes[sourceIdx].state = merged;
  nodes[targetIdx].state = merged;
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
