// attack: a version that is another one each time somebody looks
// expect: fail wrong-result|not-cloneable
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const node of [nodes[sourceIdx], nodes[targetIdx]]) {
    for (const key of Object.keys(node.state)) {
      let looks = 0;
      const { value } = node.state[key];
      node.state[key] = { value, get version() { return looks++; } };
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
