// fails: gossipRound
// misconception: null-values-delete
function gossipRound(nodes, sourceIdx, targetIdx) {
  const states = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (const [from, to] of [states, [...states].reverse()]) {
    for (const key in from) {
      if (!to[key] || from[key].version > to[key].version) to[key] = { ...from[key] };
    }
  }
  for (const state of states) {
    for (const key in state) if (state[key].value == null) delete state[key];
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
