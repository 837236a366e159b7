// fails: gossipRound
// misconception: ids-for-indexes-quietly
function gossipRound(nodes, sourceIdx, targetIdx) {
  let source = {};
  let target = {};
  nodes.forEach((node) => {
    if (node.id === sourceIdx) source = node.state;
    if (node.id === targetIdx) target = node.state;
  });
  for (const key in source) {
    if (!target[key] || source[key].version > target[key].version) target[key] = { ...source[key] };
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const node = nodes[fromIdx];
  const version = node.state[key] ? node.state[key].version + 1 : 1;
  node.state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
