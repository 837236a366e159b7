// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const key of Object.keys({ ...a, ...b })) {
    const merged = { ...a[key], ...b[key] };
    merged.version = Math.max(a[key]?.version ?? 0, b[key]?.version ?? 0);
    a[key] = { ...merged };
    b[key] = { ...merged };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const a = nodes[fromIdx].state;
  a[key] = { value, version: (a[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
