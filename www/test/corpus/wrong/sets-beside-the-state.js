// fails: spreadInfo
// misconception: stored-beside-the-state
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
  const node = nodes[fromIdx];
  const version = node[key] ? node[key].version + 1 : 1;
  node[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
