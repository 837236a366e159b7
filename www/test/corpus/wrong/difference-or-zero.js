// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  for (const k in { ...a, ...b }) {
    if (!(k in a)) { a[k] = { ...b[k] }; continue; }
    if (!(k in b)) { b[k] = { ...a[k] }; continue; }
    const d = (a[k].version - b[k].version) | 0;
    if (d > 0) b[k] = { ...a[k] };
    if (d < 0) a[k] = { ...b[k] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const a = nodes[fromIdx].state;
  a[key] = { value, version: key in a ? a[key].version + 1 : 1 };
  for (let r = 0; r < 3; r++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
