// fails: gossipRound
// misconception: versions-32-bit
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  for (const k of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const va = k in a ? a[k].version | 0 : -1;
    const vb = k in b ? b[k].version | 0 : -1;
    if (va > vb) b[k] = { ...a[k] };
    if (vb > va) a[k] = { ...b[k] };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const cur = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: cur ? cur.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
// WRONG [G] 
