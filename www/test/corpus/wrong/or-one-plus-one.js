// fails: spreadInfo
// misconception: version-starts-at-2
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
  const state = nodes[fromIdx].state
  const version = (state[key]?.version || 1) + 1
  state[key] = { value, version }
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i)
}
