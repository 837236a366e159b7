// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const from = sourceIdx || 0;
  const to = targetIdx || from + 1;
  const a = nodes[from].state;
  const b = nodes[to % nodes.length].state;
  Object.keys(a).forEach((k) => { if (!b[k] || b[k].version < a[k].version) b[k] = { ...a[k] }; });
  Object.keys(b).forEach((k) => { if (!a[k] || a[k].version < b[k].version) a[k] = { ...b[k] }; });
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 };
  for (let r = 0; r < 3; r++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
