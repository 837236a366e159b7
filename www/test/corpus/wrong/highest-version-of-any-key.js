// fails: gossipRound
// misconception: newest-node-wins
function gossipRound(nodes, sourceIdx, targetIdx) {
  const newest = (state) => Math.max(0, ...Object.values(state).map((e) => e.version));
  const s = nodes[sourceIdx], t = nodes[targetIdx];
  if (newest(s.state) > newest(t.state)) {
    t.state = structuredClone(s.state);
  } else if (newest(t.state) > newest(s.state)) {
    s.state = structuredClone(t.state);
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
