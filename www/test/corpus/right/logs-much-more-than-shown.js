// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (let n = 0; n < 50; n++) console.log('.'.repeat(n), n, nodes);
  for (const k in a) if (!b[k] || a[k].version > b[k].version) b[k] = { ...a[k] };
  for (const k in b) if (!a[k] || b[k].version > a[k].version) a[k] = { ...b[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const a = nodes[fromIdx].state;
  a[key] = { value, version: a[key] ? a[key].version + 1 : 1 };
  for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
