// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  const compare = (x, y) => parseInt(x.version.toExponential(2)) - parseInt(y.version.toExponential(2)) || Math.sign(x.version - y.version);
  for (const key in a) if (!b[key] || compare(a[key], b[key]) > 0) b[key] = { ...a[key] };
  for (const key in b) if (!a[key] || compare(b[key], a[key]) > 0) a[key] = { ...b[key] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const a = nodes[fromIdx].state;
  a[key] = { value, version: (a[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
