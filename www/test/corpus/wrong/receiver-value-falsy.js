// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const k of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!a[k]?.value) a[k] = { ...b[k] ?? a[k] };
    else if (!b[k]?.value) b[k] = { ...a[k] };
    else if (a[k].version > b[k].version) b[k] = { ...a[k] };
    else if (a[k].version < b[k].version) a[k] = { ...b[k] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const a = nodes[fromIdx].state;
  a[key] = { value, version: (a[key]?.version ?? 0) + 1 };
  for (let r = 0; r < 3; r++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
