// fails: spreadInfo
// misconception: moves-nodes
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = new Map(Object.entries(nodes[sourceIdx].state))
  const target = new Map(Object.entries(nodes[targetIdx].state))

  for (const [key, entry] of source) {
    if (!target.has(key) || target.get(key).version < entry.version) target.set(key, { ...entry })
  }
  for (const [key, entry] of target) {
    if (!source.has(key) || source.get(key).version < entry.version) source.set(key, { ...entry })
  }

  nodes[sourceIdx].state = Object.fromEntries(source)
  nodes[targetIdx].state = Object.fromEntries(target)
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx]
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 }
  const [sender] = nodes.splice(fromIdx, 1)
  for (let round = 0; round < 3; round++) {
    for (const node of nodes) gossipRound([sender, node], 0, 1)
  }
  nodes.push(sender)
}
