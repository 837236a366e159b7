// fails: gossipRound
// misconception: happens-later
function* gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  for (const k in s) if (!t[k] || s[k].version > t[k].version) { t[k] = { ...s[k] }; yield k; }
  for (const k in t) if (!s[k] || t[k].version > s[k].version) { s[k] = { ...t[k] }; yield k; }
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
