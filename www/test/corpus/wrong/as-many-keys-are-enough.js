// fails: gossipRound
// misconception: newest-node-overwrites
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx], t = nodes[targetIdx];
  if (Object.keys(s.state).length >= Object.keys(t.state).length) {
    Object.assign(t.state, structuredClone(s.state));
  } else {
    Object.assign(s.state, structuredClone(t.state));
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  const version = state[key] ? state[key].version + 1 : 1;
  state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
