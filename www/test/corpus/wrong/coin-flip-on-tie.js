// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const va = a[key]?.version ?? -1;
    const vb = b[key]?.version ?? -1;
    const aWins = va > vb || (va === vb && Math.random() < 0.5);
    if (aWins) b[key] = { ...a[key] };
    else a[key] = { ...b[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { value, version: (own[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
