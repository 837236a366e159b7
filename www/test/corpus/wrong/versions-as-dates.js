// fails: gossipRound
// misconception: versions-rounded
function gossipRound(nodes, sourceIdx, targetIdx) {
  const newer = (a, b) => new Date(a.version) > new Date(b.version);
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  for (const k of Object.keys(s)) if (!t[k] || newer(s[k], t[k])) t[k] = { ...s[k] };
  for (const k of Object.keys(t)) if (!s[k] || newer(t[k], s[k])) s[k] = { ...t[k] };
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
