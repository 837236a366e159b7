// fails: gossipRound
// misconception: stops-at-unknown-key
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const k of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!(k in a)) { a[k] = { ...b[k] }; return; }
    if (!(k in b)) { b[k] = { ...a[k] }; return; }
    if (a[k].version > b[k].version) b[k] = { ...a[k] };
    if (b[k].version > a[k].version) a[k] = { ...b[k] };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
