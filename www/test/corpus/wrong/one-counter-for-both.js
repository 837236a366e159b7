// fails: spreadInfo
var n;
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state, keys = Object.keys({ ...a, ...b });
  for (n = 0; n < keys.length; n++) {
    const key = keys[n];
    if (!a[key] || b[key]?.version > a[key].version) a[key] = { ...b[key] };
    else if (!b[key] || a[key].version > b[key].version) b[key] = { ...a[key] };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { value, version: own[key] ? own[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (n = 0; n < nodes.length; n++) {
      if (n !== fromIdx) gossipRound(nodes, fromIdx, n);
    }
  }
}
