// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  for (const k in { ...a, ...b })
    a[k] = b[k] = !a[k] ? b[k] : !b[k] ? a[k] : a[k].version > b[k].version ? a[k] : a[k].version < b[k].version ? b[k] : null;
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 };
  for (let r = 0; r < 3; r++) nodes.forEach((_, i) => { if (i !== fromIdx) gossipRound(nodes, fromIdx, i); });
}
