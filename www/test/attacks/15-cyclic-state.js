// attack: a state that contains itself
// expect: fail wrong-result|not-cloneable
function gossipRound(nodes, sourceIdx, targetIdx) {
  nodes[targetIdx].state.self = nodes[targetIdx].state;
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value: value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
