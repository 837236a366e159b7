// fails: gossipRound, spreadInfo
// misconception: gossipRound=overwrites-target, spreadInfo=sets-everywhere
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx]
  const target = nodes[targetIdx]
  target.state = { ...target.state, ...source.state }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const version = (nodes[fromIdx].state[key]?.version || 0) + 1
  nodes.map(n => (n.state = { ...n.state, [key]: { value, version } }))
}
