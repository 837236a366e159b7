// attack: a regular expression that backtracks forever
// expect: fail timeout
// in Firefox: fail timeout|threw
function gossipRound(nodes, sourceIdx, targetIdx) {
  /^(a+)+$/.test('a'.repeat(50) + '!');
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
