// Entries have a third field, which travels with them.
// reading: sweeps=3 version=own+1 order=ascending
// note: more-fields
function gossipRound(nodes, sourceIdx, targetIdx) {
  const pair = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (const [from, to] of [pair, pair.toReversed()]) {
    for (const key in from) {
      if (!to[key] || from[key].version > to[key].version) to[key] = { ...from[key] };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: own ? own.version + 1 : 1, setBy: fromIdx };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
