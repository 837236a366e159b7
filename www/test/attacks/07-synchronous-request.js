// attack: a synchronous request to block the worker
// expect: fail wrong-result|threw|timeout
function gossipRound() {
  const request = new XMLHttpRequest();
  request.open('GET', 'https://example.invalid/slow', false);
  request.send();
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
