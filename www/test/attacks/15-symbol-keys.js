// attack: what is received goes under symbols
// expect: fail wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const key of Object.keys(nodes[sourceIdx].state)) nodes[targetIdx].state[Symbol.for(key)] = { ...nodes[sourceIdx].state[key] };
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
