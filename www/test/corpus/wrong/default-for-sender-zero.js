// fails: spreadInfo
// misconception: sender-0-becomes-another
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
  const from = fromIdx || nodes.length - 1;
  const { state } = nodes[from];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    nodes.forEach((n, i) => { if (i !== from) gossipRound(nodes, from, i); });
  }
}
