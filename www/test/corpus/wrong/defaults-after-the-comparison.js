// fails: gossipRound
// misconception: any-version-but-0-wins
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const k of Object.keys(s)) {
    if (s[k]?.version ?? -1 > t[k]?.version ?? -1) t[k] = { ...s[k] };
  }
  for (const k of Object.keys(t)) {
    if (t[k]?.version ?? -1 > s[k]?.version ?? -1) s[k] = { ...t[k] };
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
