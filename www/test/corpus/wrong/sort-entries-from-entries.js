// fails: gossipRound
// misconception: target-wins-ties
function gossipRound(nodes, sourceIdx, targetIdx) {
  const entries = [
    ...Object.entries(nodes[sourceIdx].state),
    ...Object.entries(nodes[targetIdx].state),
  ].sort(([, a], [, b]) => a.version - b.version);
  // later entries overwrite earlier ones, so the newest stays
  nodes[sourceIdx].state = Object.fromEntries(entries);
  nodes[targetIdx].state = Object.fromEntries(entries);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  const version = (state[key]?.version ?? 0) + 1;
  nodes[fromIdx].state = { ...state, [key]: { value, version } };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
