// fails: gossipRound
// misconception: loses-node-fields
// The merged target takes the place of both nodes, and with it its id.
function gossipRound(nodes, sourceIdx, targetIdx) {
  const merged = { ...nodes[targetIdx], state: { ...nodes[targetIdx].state } };
  for (const [key, entry] of Object.entries(nodes[sourceIdx].state)) {
    if (!merged.state[key] || entry.version > merged.state[key].version) merged.state[key] = entry;
  }
  nodes[targetIdx] = structuredClone(merged);
  nodes[sourceIdx] = structuredClone(merged);
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
