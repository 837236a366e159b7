// attack: throws an error whose stack never ends
// expect: fail threw|timeout
const error = new Error('look at my stack');
Object.defineProperty(error, 'stack', { get() { for (;;); } });
Object.defineProperty(error, 'message', { get() { for (;;); } });
function gossipRound() {
  throw error;
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
