// fails: gossipRound
// misconception: writes-to-the-giver
function gossipRound(nodes, s, t) {
  const a = nodes[s].state, b = nodes[t].state;
  for (const k in a) if (!b[k] || a[k].version > b[k].version) b[k] = { ...a[k] };
  for (const k in b) if (!a[k] || b[k].version > a[k].version) b[k] = { ...a[k] };
}
function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}

