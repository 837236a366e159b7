// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  let source = nodes[sourceIdx].state;
  let target = nodes[targetIdx].state;
  let keys = Object.keys(source);
  for (let key in keys) {
    if (!target[key] || source[key].version > target[key].version) {
      target[key] = source[key];
    }
  }
  keys = Object.keys(target);
  for (let key in keys) {
    if (!source[key] || target[key].version > source[key].version) {
      source[key] = target[key];
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  let state = nodes[fromIdx].state;
  state[key] = { value: value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
