// attack: no stack traces at all
// expect: fail threw
Error.stackTraceLimit = 0;
Object.defineProperty(Error, 'stackTraceLimit', { get() { return -1; }, set() { throw new Error('no'); } });
function gossipRound(nodes, sourceIdx, targetIdx) {
  nodes[sourceIdx].stat.x = nodes[targetIdx].stat.x;
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
