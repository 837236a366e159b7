// attack: throws an error with a message of 64 million characters
// expect: fail threw|timeout
function gossipRound() {
  throw new Error('x'.repeat(2 ** 26));
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
