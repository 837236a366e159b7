// fails: gossipRound
// misconception: null-values-delete
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const state of [source, target]) {
    for (const key of Object.keys(state)) {
      // null means the key was deleted
      if (state[key].value === null) delete state[key];
    }
  }
  for (const key of Object.keys({ ...source, ...target })) {
    if (!target[key] || source[key]?.version > target[key].version) target[key] = { ...source[key] };
    else if (!source[key] || target[key].version > source[key].version) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
