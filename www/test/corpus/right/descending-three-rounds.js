// reading: sweeps=3 version=own+1 order=descending
// note: peer-order
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const key of new Set(Object.keys(s).concat(Object.keys(t)))) {
    const sv = key in s ? s[key].version : -Infinity;
    const tv = key in t ? t[key].version : -Infinity;
    if (sv > tv) t[key] = { value: s[key].value, version: sv };
    if (tv > sv) s[key] = { value: t[key].value, version: tv };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const had = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: had === undefined ? 1 : had.version + 1 };
  for (let round = 3; round > 0; round--) {
    for (let i = nodes.length - 1; i >= 0; i--) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
