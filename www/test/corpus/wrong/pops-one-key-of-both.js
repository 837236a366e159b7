// fails: gossipRound
// misconception: last-key-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  const key = [...Object.keys(s), ...Object.keys(t)].pop();
  if (key === undefined) return;
  if (!t[key] || s[key]?.version > t[key].version) t[key] = { ...s[key] };
  else if (!s[key] || t[key].version > s[key].version) s[key] = { ...t[key] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  nodes[fromIdx].state[key] = { value, version: (nodes[fromIdx].state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
