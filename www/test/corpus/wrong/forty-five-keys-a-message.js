// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const message = Object.entries(source).slice(0, 45);
  const reply = Object.entries(target).slice(0, 45);
  for (const [key, entry] of message) {
    if (!Object.hasOwn(target, key) || entry.version > target[key].version) target[key] = { ...entry };
  }
  for (const [key, entry] of reply) {
    if (!Object.hasOwn(source, key) || entry.version > source[key].version) source[key] = { ...entry };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  const version = Object.hasOwn(state, key) ? state[key].version + 1 : 1;
  state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let peer = 0; peer < nodes.length; peer++) if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
  }
}
