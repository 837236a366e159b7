// reading: sweeps=1 version=1 order=descending
// note: one-sweep, version-one, peer-order
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const k of Object.keys(a)) if (!b[k] || b[k].version < a[k].version) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (!a[k] || a[k].version < b[k].version) a[k] = { ...b[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  nodes[fromIdx].state[key] = { value, version: 1 };
  for (let i = nodes.length - 1; i >= 0; i--) {
    if (i === fromIdx) continue;
    for (let round = 0; round < 3; round++) {
      gossipRound(nodes, fromIdx, i);
    }
  }
}
