// fails: gossipRound
// misconception: newest-node-wins
function maxVersion(node) {
  let max = -1;
  for (const key in node.state) {
    if (node.state[key].version > max) max = node.state[key].version;
  }
  return max;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  if (maxVersion(source) > maxVersion(target)) {
    target.state = structuredClone(source.state);
  } else if (maxVersion(target) > maxVersion(source)) {
    source.state = structuredClone(target.state);
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
