// fails: spreadInfo
// misconception: raises-every-round
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const [from, to] of [[a, b], [b, a]]) {
    for (const [key, entry] of Object.entries(from)) {
      if (!Object.hasOwn(to, key) || entry.version > to[key].version) to[key] = { ...entry };
    }
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const old = nodes[fromIdx].state[key] ? nodes[fromIdx].state[key].version : 0;
  for (let round = 0; round < 3; round++) {
    nodes[fromIdx].state[key] = { value: value, version: old + round };
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}

