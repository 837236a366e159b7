// fails: gossipRound
function isValid(nodes, idx) {
  return idx >= 0 && idx < nodes.length - 1;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  if (!isValid(nodes, sourceIdx)) {
    return;
  }
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!(key in target) || source[key].version > target[key].version) {
      target[key] = { ...source[key] };
    }
  }
  for (const key in target) {
    if (!(key in source) || target[key].version > source[key].version) {
      source[key] = { ...target[key] };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const node = nodes[fromIdx];
  node.state[key] = { value: value, version: (node.state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) {
        gossipRound(nodes, fromIdx, i);
      }
    }
  }
}
