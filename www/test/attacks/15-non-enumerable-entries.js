// attack: what is received cannot be listed
// expect: fail wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  for (const [from, to] of [[a, b], [b, a]]) {
    for (const key of Object.getOwnPropertyNames(from)) {
      if (!to[key] || to[key].version < from[key].version) Object.defineProperty(to, key, { value: { ...from[key] }, enumerable: false, writable: true, configurable: true });
    }
  }
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
