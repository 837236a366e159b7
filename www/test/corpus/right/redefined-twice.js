// reading: sweeps=3 version=own+1 order=ascending
// first try, wrong:
function gossipRound(nodes, sourceIdx, targetIdx) {
  nodes[targetIdx].state = nodes[sourceIdx].state;
}

function spreadInfo(nodes, key, value, fromIdx) {
  nodes.forEach((n) => { n.state[key] = value; });
}

// second try:
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const k of Object.keys(a)) if (!b[k] || b[k].version < a[k].version) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (!a[k] || a[k].version < b[k].version) a[k] = { ...b[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const a = nodes[fromIdx].state;
  a[key] = { value, version: a[key] ? a[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
