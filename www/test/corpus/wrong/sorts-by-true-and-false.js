// fails: gossipRound
// misconception: different-is-newer
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  for (const k of new Set([...Object.keys(s), ...Object.keys(t)])) {
    const entries = [s[k], t[k]].filter((e) => e !== undefined).sort((x, y) => x.version < y.version);
    const newest = entries[0];
    if (s[k]?.version !== newest.version) s[k] = { ...newest };
    if (t[k]?.version !== newest.version) t[k] = { ...newest };
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
