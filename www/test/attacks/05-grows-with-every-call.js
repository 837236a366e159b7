// attack: every state stays below a limit, all together do not
// expect: fail too-large|wrong-result|timeout
let calls = 0;
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const node of nodes) for (let i = 0; i < 500; i++) node.state['extra' + calls + '-' + i] = { value: 'x'.repeat(200), version: i };
  calls++;
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
