// fails: gossipRound
function versionOf(state, key) {
  return state[key] ? state[key].version : 1;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const keys = [...Object.keys(source), ...Object.keys(target)];
  keys.forEach((key) => {
    if (versionOf(source, key) > versionOf(target, key)) target[key] = { ...source[key] };
    else if (versionOf(target, key) > versionOf(source, key)) source[key] = { ...target[key] };
  });
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
