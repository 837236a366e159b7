// fails: gossipRound
// misconception: null-values-are-replaced
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const hasInfo = (state, key) => state[key]?.value != null;
  for (const [from, to] of [[source, target], [target, source]]) {
    for (const key of Object.keys(from)) {
      if (!hasInfo(to, key) || from[key].version > to[key].version) to[key] = { ...from[key] };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  const version = state[key] ? state[key].version + 1 : 1;
  state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
