// fails: spreadInfo
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
const spreadInfo = (nodes, key, value, fromIdx) => {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 };
  for (let r = 0; r < 3; r++) {
    for (const node of nodes) {
      if (node !== nodes[fromIdx]) gossipRound(nodes, fromIdx, node);
    }
  }
};
