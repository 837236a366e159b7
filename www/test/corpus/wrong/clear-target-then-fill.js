// fails: gossipRound
// misconception: replaces-target-state
function gossipRound(nodes, sourceIdx, targetIdx) {
  const from = nodes[sourceIdx].state
  const to = nodes[targetIdx].state
  Object.keys(to).forEach(k => delete to[k])
  Object.keys(from).forEach(k => { to[k] = { ...from[k] } })
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state
  const version = key in state ? state[key].version + 1 : 1
  state[key] = { value, version }
  for (let i = 0; i < 3; i++)
    nodes.forEach((n, j) => { if (j !== fromIdx) gossipRound(nodes, fromIdx, j) })
}
