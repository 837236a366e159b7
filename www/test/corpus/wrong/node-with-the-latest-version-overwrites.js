// fails: gossipRound
// misconception: newest-node-overwrites
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx], target = nodes[targetIdx];
  const latest = (n) => Math.max(0, ...Object.values(n.state).map((e) => e.version));
  if (latest(source) > latest(target)) {
    for (const k in source.state) target.state[k] = { ...source.state[k] };
  } else if (latest(target) > latest(source)) {
    for (const k in target.state) source.state[k] = { ...target.state[k] };
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
