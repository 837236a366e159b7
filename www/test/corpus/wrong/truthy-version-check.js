// fails: gossipRound
// misconception: version-0-as-missing
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state
  const b = nodes[targetIdx].state
  const give = (x, y) => {
    for (const [k, e] of Object.entries(x)) {
      if (!e.version) continue // nothing there yet
      if (!y[k] || e.version > y[k].version) y[k] = { ...e }
    }
  }
  give(a, b)
  give(b, a)
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 }
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i)
}
