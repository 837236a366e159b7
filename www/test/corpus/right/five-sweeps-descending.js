// reading: sweeps=3 version=1 order=descending
// note: version-one, peer-order
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  Object.entries(s).forEach(([k, e]) => { if (!(t[k]?.version >= e.version)) t[k] = { ...e }; });
  Object.entries(t).forEach(([k, e]) => { if (!(s[k]?.version >= e.version)) s[k] = { ...e }; });
}

function spreadInfo(nodes, key, value, fromIdx) {
  nodes[fromIdx].state[key] = { value, version: 1 };
  for (let round = 0; round < 5; round++) {
    for (let i = nodes.length - 1; i >= 0; i--) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
