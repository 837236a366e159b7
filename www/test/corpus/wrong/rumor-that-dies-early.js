// fails: spreadInfo
// misconception: follows-result-of-round
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  let learned = 0;
  for (const key in s) if (!t[key] || t[key].version < s[key].version) { t[key] = { ...s[key] }; learned++; }
  for (const key in t) if (!s[key] || s[key].version < t[key].version) s[key] = { ...t[key] };
  return learned;
}
function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  let sweeps = 3;
  while (sweeps-- > 0) {
    for (let peer = 0; peer < nodes.length; peer++) {
      if (peer !== fromIdx && gossipRound(nodes, fromIdx, peer) === 0) break;
    }
  }
}
