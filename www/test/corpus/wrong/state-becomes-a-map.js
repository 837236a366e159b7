// fails: gossipRound
// misconception: loses-states
function gossipRound(nodes, sourceIdx, targetIdx) {
  const merged = new Map(Object.entries(nodes[sourceIdx].state));
  for (const [key, entry] of Object.entries(nodes[targetIdx].state)) {
    if (!merged.has(key) || merged.get(key).version < entry.version) merged.set(key, entry);
  }
  nodes[sourceIdx].state = new Map(merged);
  nodes[targetIdx].state = new Map(merged);
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
