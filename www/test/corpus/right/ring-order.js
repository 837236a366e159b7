// reading: sweeps=3 version=own+1 order=ascending
// note: peer-order
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!(key in b) || (key in a && a[key].version > b[key].version)) b[key] = { ...a[key] };
    else if (!(key in a) || b[key].version > a[key].version) a[key] = { ...b[key] };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  nodes[fromIdx].state[key] = { value, version: (nodes[fromIdx].state[key]?.version ?? 0) + 1 };
  for (let r = 0; r < 3; r++) {
    for (let step = 1; step < nodes.length; step++) {
      gossipRound(nodes, fromIdx, (fromIdx + step) % nodes.length);
    }
  }
}
