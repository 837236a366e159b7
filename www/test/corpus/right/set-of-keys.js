// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  const allKeys = new Set([...Object.keys(a), ...Object.keys(b)]);

  for (const key of allKeys) {
    const va = a[key]?.version ?? -1;
    const vb = b[key]?.version ?? -1;
    if (va > vb) b[key] = { ...a[key] };
    else if (vb > va) a[key] = { ...b[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const version = (nodes[fromIdx].state[key]?.version ?? 0) + 1;
  nodes[fromIdx].state[key] = { value, version };
  for (let r = 0; r < 3; r++) {
    nodes.forEach((_, i) => {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    });
  }
}
