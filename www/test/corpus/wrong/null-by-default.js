// fails: gossipRound
function absorb(into, from) {
  for (const key of Object.keys(from)) {
    const { value: oldValue = null, version: oldVersion = -1 } = into[key] || {};
    const { value, version } = from[key];
    if (oldValue === null ? version !== oldVersion : version > oldVersion) into[key] = { value, version };
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  absorb(nodes[targetIdx].state, nodes[sourceIdx].state);
  absorb(nodes[sourceIdx].state, nodes[targetIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const previous = nodes[fromIdx].state[key];
  const version = previous === undefined ? 1 : previous.version + 1;
  nodes[fromIdx].state[key] = { value, version };

  let rounds = 3;
  while (rounds-- > 0) {
    for (const peer of nodes.keys()) {
      if (peer === fromIdx) continue;
      gossipRound(nodes, fromIdx, peer);
    }
  }
}
