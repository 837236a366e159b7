// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const von = nodes[sourceIdx].state
  const nach = nodes[targetIdx].state
  for (const k in nach) {
    if (k in von && von[k].version >= nach[k].version) nach[k] = { ...von[k] }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 }
  for (let r = 0; r < 3; r++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i)
}
