// fails: gossipRound
// misconception: newest-node-overwrites
function total(state) {
  return Object.values(state).reduce((s, e) => s + e.version, 0);
}
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  const winner = total(a) >= total(b) ? a : b;
  const loser = winner === a ? b : a;
  for (const k of Object.keys(winner)) loser[k] = { ...winner[k] };
  for (const k of Object.keys(loser)) if (!winner[k]) winner[k] = { ...loser[k] };
}
function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 };
  for (let r = 0; r < 3; r++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
