// fails: spreadInfo
// misconception: skips-first-node
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
  const node = nodes[fromIdx];
  node.state[key] = { value, version: (node.state[key]?.version ?? 0) + 1 };
  for (let round = 3; round > 0; round--) {
    for (let i = nodes.length - 1; i > 0; i--) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
