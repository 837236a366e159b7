// fails: gossipRound
function newer(a, b) {
  return a.version >>> 0 > b.version >>> 0;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const [a, b] = [sourceIdx, targetIdx].map((i) => nodes[i].state);
  for (const k in a) if (!b[k] || newer(a[k], b[k])) b[k] = { ...a[k] };
  for (const k in b) if (!a[k] || newer(b[k], a[k])) a[k] = { ...b[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const a = nodes[fromIdx].state;
  a[key] = { value, version: (a[key]?.version ?? 0) + 1 };
  for (let r = 0; r < 3; r++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
