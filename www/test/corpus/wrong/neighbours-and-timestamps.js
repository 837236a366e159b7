// fails: spreadInfo
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const [x, y] of [[nodes[sourceIdx], nodes[targetIdx]], [nodes[targetIdx], nodes[sourceIdx]]])
    for (const k of Object.keys(x.state))
      if (!(k in y.state) || y.state[k].version < x.state[k].version) y.state = { ...y.state, [k]: { ...x.state[k] } };
}

function spreadInfo(nodes, key, value, fromIdx) {
  nodes[fromIdx].state = { ...nodes[fromIdx].state, [key]: { value, version: Date.now() } };
  for (const step of [-1, 1]) {
    const i = fromIdx + step;
    if (nodes[i]) gossipRound(nodes, fromIdx, i);
  }
}
