// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const k of Object.keys(s)) if (!t[k] || t[k].version < s[k].version) t[k] = { ...s[k] };
  for (const k of Object.keys(t)) if (!s[k] || s[k].version < t[k].version) s[k] = { ...t[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key] ? s[key].version + 1 : 1 };
  // collect, then hand out
  for (const phase of ['collect', 'hand out']) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
