// attack: a getter in the state that never returns
// expect: fail timeout
function gossipRound(nodes, sourceIdx, targetIdx) {
  Object.defineProperty(nodes[targetIdx], 'state', { enumerable: true, configurable: true, get() { for (;;); } });
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
