// attack: puts a million keys into a state
// expect: fail too-large|timeout|wrong-result
function gossipRound(nodes, sourceIdx, targetIdx) {
  const { state } = nodes[targetIdx];
  for (let i = 0; i < 1e6; i++) state['key' + i] = { value: i, version: i };
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
