// attack: a getter in the state that throws
// expect: fail threw|not-cloneable|wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {
  Object.defineProperty(nodes[targetIdx].state, 'x', { enumerable: true, configurable: true, get() { throw new Error('look away'); } });
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
