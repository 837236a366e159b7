// fails: gossipRound
// misconception: stored-beside-the-state
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  for (const key in source.state) {
    if (!target.state[key] || source.state[key].version > target.state[key].version) {
      target.state[key] = { ...source.state[key] };
    }
  }
  for (const key in target.state) {
    if (!source.state[key] || target.state[key].version > source.state[key].version) {
      source[key] = { ...target.state[key] };
    }
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  const version = (state[key]?.version ?? 0) + 1;
  state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
