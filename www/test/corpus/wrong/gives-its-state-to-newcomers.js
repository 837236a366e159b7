// fails: gossipRound
// misconception: shared-state
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  if (Object.keys(target.state).length === 0) {
    target.state = source.state; // it knows nothing yet
    return;
  }
  for (const key in source.state) {
    if (!target.state[key] || target.state[key].version < source.state[key].version) target.state[key] = { ...source.state[key] };
  }
  for (const key in target.state) {
    if (!source.state[key] || source.state[key].version < target.state[key].version) source.state[key] = { ...target.state[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const old = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: old ? old.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let peer = 0; peer < nodes.length; peer++) {
      if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
    }
  }
}
