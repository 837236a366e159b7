// reading: sweeps=3 version=own+1 order=descending
// note: peer-order
// hazard: shared-entries
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = new Map(Object.entries(nodes[sourceIdx].state));
  const b = new Map(Object.entries(nodes[targetIdx].state));
  for (const [k, e] of a) if (!b.has(k) || b.get(k).version < e.version) b.set(k, e);
  for (const [k, e] of b) if (!a.has(k) || a.get(k).version < e.version) a.set(k, e);
  nodes[sourceIdx].state = Object.fromEntries(a);
  nodes[targetIdx].state = Object.fromEntries(b);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const states = new Map(Object.entries(nodes[fromIdx].state));
  states.set(key, { value, version: (states.get(key)?.version ?? 0) + 1 });
  nodes[fromIdx].state = Object.fromEntries(states);
  for (let round = 0; round < 3; round++) {
    for (let i = nodes.length - 1; i >= 0; i--) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
