// fails: spreadInfo
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  Object.keys({ ...a, ...b }).forEach(k => {
    if (!b[k] || a[k]?.version > b[k].version) b[k] = { ...a[k] };
    else if (!a[k] || b[k].version > a[k].version) a[k] = { ...b[k] };
  });
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key]?.version ?? 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 1; i < nodes.length; i++) gossipRound(nodes, fromIdx === i ? 0 : fromIdx, i);
  }
}
