// fails: gossipRound
// misconception: common-keys-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of Object.keys(source)) {
    if (key in target) {
      if (source[key].version > target[key].version) {
        target[key] = { ...source[key] };
      } else if (source[key].version < target[key].version) {
        source[key] = { ...target[key] };
      }
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const node = nodes[fromIdx];
  const version = node.state[key]?.version ?? 0;
  node.state[key] = { value, version: version + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
