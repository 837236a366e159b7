// fails: gossipRound
// misconception: unknown-as-newest
function gossipRound(nodes, s, t) {
  const ver = (st, k) => st[k]?.version ?? Infinity;
  const a = nodes[s].state, b = nodes[t].state;
  for (const k of new Set([...Object.keys(a), ...Object.keys(b)])) { const d = ver(a, k) - ver(b, k); if (d > 0) b[k] = { ...a[k] }; if (d < 0) a[k] = { ...b[k] }; }
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

