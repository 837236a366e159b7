// attack: a state that is a Proxy with invented keys
// expect: fail not-cloneable|wrong-result|threw
function gossipRound(nodes, sourceIdx, targetIdx) {
  nodes[targetIdx].state = new Proxy(nodes[targetIdx].state, {
    ownKeys: () => ['verdict', 'x'],
    get: () => ({ value: 'pass', version: Infinity }),
    getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
  });
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
