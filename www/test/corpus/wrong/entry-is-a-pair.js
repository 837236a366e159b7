// fails: spreadInfo
// misconception: not-an-entry
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  for (const [key, entry] of Object.entries(source.state)) {
    if (!Object.hasOwn(target.state, key) || entry.version > target.state[key].version) {
      target.state[key] = { ...entry };
    }
  }
  for (const [key, entry] of Object.entries(target.state)) {
    if (!Object.hasOwn(source.state, key) || entry.version > source.state[key].version) {
      source.state[key] = { ...entry };
    }
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  const version = state[key] ? state[key][1] + 1 : 1;
  state[key] = [value, version];
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
