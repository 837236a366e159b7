// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  for (const key of Object.keys(source.state)) {
    const entry = source.state[key];
    if (!target.state[key] || target.state[key].version < entry.version) {
      target[key] = { ...entry };
    }
  }
  for (const key of Object.keys(target.state)) {
    const entry = target.state[key];
    if (!source.state[key] || source.state[key].version < entry.version) {
      source[key] = { ...entry };
    }
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
