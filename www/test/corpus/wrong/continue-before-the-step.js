// fails: spreadInfo
function gossipRound(nodes, sourceIdx, targetIdx) {
  const [a, b] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!b[key] || a[key]?.version > b[key].version) b[key] = { ...a[key] };
    else if (!a[key] || b[key].version > a[key].version) a[key] = { ...b[key] };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) {
    let peer = 0;
    while (peer < nodes.length) {
      if (peer === fromIdx) continue;
      gossipRound(nodes, fromIdx, peer);
      peer++;
    }
  }
}
