// fails: gossipRound
// misconception: updates-version-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  Object.keys(source).forEach((key) => {
    if (!target[key]) target[key] = { ...source[key] };
  });
  Object.keys(target).forEach((key) => {
    if (!source[key]) source[key] = { ...target[key] };
    // keep the maximum version
    const max = Math.max(source[key].version, target[key].version);
    source[key].version = max;
    target[key].version = max;
  });
}

function spreadInfo(nodes, key, value, fromIdx) {
  const before = nodes[fromIdx].state[key] || { version: 0 };
  nodes[fromIdx].state[key] = { value, version: before.version + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
