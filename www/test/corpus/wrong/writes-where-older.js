// fails: spreadInfo
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
  const version = (nodes[fromIdx].state[key]?.version ?? 0) + 1
  nodes[fromIdx].state[key] = { value, version }
  // tell the ones that do not know it yet
  for (const node of nodes) {
    const known = node.state[key]
    if (!known || known.version < version) node.state[key] = { value, version }
  }
}
