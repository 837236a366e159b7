// fails: gossipRound
// misconception: one-way-push
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state
  const b = nodes[targetIdx].state

  function send(from, to) {
    for (const k of Object.keys(from)) {
      if (!(k in to) || to[k].version < from[k].version) {
        to[k] = Object.assign({}, from[k])
      }
    }
  }

  return send(a, b)
  send(b, a)
}

function spreadInfo(nodes, key, value, fromIdx) {
  const mine = nodes[fromIdx].state
  mine[key] = { value, version: 1 + (mine[key]?.version || 0) }
  let rounds = 3
  while (rounds--) {
    for (const i of nodes.keys()) {
      if (i != fromIdx) gossipRound(nodes, fromIdx, i)
    }
  }
}
