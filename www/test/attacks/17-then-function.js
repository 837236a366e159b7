// attack: a state that is a thenable
// expect: fail not-cloneable|wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {
  Object.defineProperty(nodes[targetIdx].state, 'then', { value: (resolve) => resolve({ verdict: 'pass' }), enumerable: true, writable: true, configurable: true });
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
