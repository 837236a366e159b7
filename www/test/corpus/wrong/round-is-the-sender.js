// fails: spreadInfo
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!target[key] || source[key].version > target[key].version) {
      target[key] = { value: source[key].value, version: source[key].version };
    }
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) {
      source[key] = { value: target[key].value, version: target[key].version };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < nodes.length; j++) {
      if (i < nodes.length && j !== i) gossipRound(nodes, i, j);
    }
  }
}
