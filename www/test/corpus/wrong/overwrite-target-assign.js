// fails: gossipRound
// misconception: overwrites-target
function gossipRound(nodes, sourceIdx, targetIdx) {
  Object.assign(nodes[targetIdx].state, structuredClone(nodes[sourceIdx].state));
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < nodes.length; j++) {
      if (j !== fromIdx) gossipRound(nodes, fromIdx, j);
    }
  }
}
