// fails: gossipRound
// misconception: stops-at-unknown-key
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  try {
    for (const k of Object.keys(s)) {
      if (s[k].version > t[k].version) t[k] = { ...s[k] };
    }
    for (const k of Object.keys(t)) {
      if (t[k].version > s[k].version) s[k] = { ...t[k] };
    }
  } catch (e) {
    // ignore
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const me = nodes[fromIdx];
  me.state[key] = { value, version: (me.state[key]?.version || 0) + 1 };
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < nodes.length; j++) {
      if (j !== fromIdx) gossipRound(nodes, fromIdx, j);
    }
  }
}
