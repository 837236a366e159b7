// fails: spreadInfo
// misconception: version-raised-by-3
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const k of Object.keys(a)) {
    if (!(k in b) || a[k].version > b[k].version) b[k] = { ...a[k] };
  }
  for (const k of Object.keys(b)) {
    if (!(k in a) || b[k].version > a[k].version) a[k] = { ...b[k] };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  const rounds = 3;
  state[key] = { value, version: (state[key]?.version ?? 0) + rounds };
  for (let round = 0; round < rounds; round++) {
    nodes.forEach((n, i) => { if (i !== fromIdx) gossipRound(nodes, fromIdx, i); });
  }
}
