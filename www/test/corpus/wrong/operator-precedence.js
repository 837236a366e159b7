// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const k of new Set([...Object.keys(s), ...Object.keys(t)])) {
    const sv = s[k] ? s[k].version : -1;
    const tv = t[k] ? t[k].version : -1;
    if (!sv > tv) s[k] = { ...t[k] };
    else if (sv > tv) t[k] = { ...s[k] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
