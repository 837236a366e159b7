// attack: an own key that is empty
// expect: fail wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {
  Object.defineProperty(nodes[targetIdx].state, '', { value: { value: 'pass', version: 1 }, enumerable: true, writable: true, configurable: true });
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
