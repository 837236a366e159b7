// fails: spreadInfo
// misconception: version-not-raised
function merge(from, to) {
  Object.entries(from).forEach(([key, entry]) => {
    const known = to[key];
    if (known === undefined || entry.version > known.version) to[key] = { ...entry };
  });
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  merge(nodes[sourceIdx].state, nodes[targetIdx].state);
  merge(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  let version = state[key] ? state[key].version : 1;
  state[key] = { value, version: version++ };

  for (let round = 0; round < 3; round++) {
    for (let peer = 0; peer < nodes.length; peer++) {
      if (peer === fromIdx) continue;
      gossipRound(nodes, fromIdx, peer);
    }
  }
}
