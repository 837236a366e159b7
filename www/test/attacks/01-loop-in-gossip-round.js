// attack: never returns from gossipRound
// expect: fail timeout
function gossipRound(nodes, sourceIdx, targetIdx) {
  let i = 0;
  while (i < Object.keys(nodes[sourceIdx].state).length || true) i++;
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
