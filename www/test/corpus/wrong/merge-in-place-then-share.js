// fails: gossipRound
// misconception: shared-state
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of Object.keys(target)) {
    if (!source[key] || target[key].version > source[key].version) {
      source[key] = target[key];
    }
  }
  // now the source knows everything, so the target can simply have the same
  nodes[targetIdx].state = source;
}

function spreadInfo(nodes, key, value, fromIdx) {
  const entry = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: entry ? entry.version + 1 : 1 };
  for (let round = 1; round <= 3; round++) {
    for (let peer = 0; peer < nodes.length; peer++) {
      if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
    }
  }
}
