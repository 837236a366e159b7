// fails: gossipRound
// misconception: nothing-with-an-empty-state
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const keys = Object.keys(source);
  if (keys.length === 0) return;

  keys.forEach((key) => {
    if (!target[key] || source[key].version > target[key].version) target[key] = { ...source[key] };
  });
  Object.keys(target).forEach((key) => {
    if (!source[key] || target[key].version > source[key].version) source[key] = { ...target[key] };
  });
}

function spreadInfo(nodes, key, value, fromIdx) {
  const node = nodes[fromIdx];
  const old = node.state[key];
  node.state[key] = { value: value, version: old ? old.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
