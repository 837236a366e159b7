// fails: gossipRound
// misconception: negative-versions-stay+ties-swap
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const [key, entry] of Object.entries(s)) {
    if (entry.version >= (t[key]?.version ?? 0)) t[key] = { ...entry };
  }
  for (const [key, entry] of Object.entries(t)) {
    if (entry.version >= (s[key]?.version ?? 0)) s[key] = { ...entry };
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
