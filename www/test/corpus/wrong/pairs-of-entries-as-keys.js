// fails: gossipRound
// misconception: objects-as-keys
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  for (const k of Object.entries(s)) {
    if (!t[k] || s[k].version > t[k].version) t[k] = { ...s[k] };
  }
  for (const k of Object.entries(t)) {
    if (!s[k] || t[k].version > s[k].version) s[k] = { ...t[k] };
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
