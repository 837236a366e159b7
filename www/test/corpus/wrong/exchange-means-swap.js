// fails: gossipRound
// misconception: swaps-states
function gossipRound(nodes, sourceIdx, targetIdx) {
  // the nodes exchange their states
  [nodes[sourceIdx].state, nodes[targetIdx].state] = [nodes[targetIdx].state, nodes[sourceIdx].state];
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) {
        gossipRound(nodes, fromIdx, i);
      }
    }
  }
}
