// fails: gossipRound
// misconception: positions-as-keys
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  Object.values(s).forEach((e, i) => { if (!t[i] || e.version > t[i].version) t[i] = { ...e }; });
  Object.values(t).forEach((e, i) => { if (!s[i] || e.version > s[i].version) s[i] = { ...e }; });
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
