// fails: gossipRound
// misconception: index-0-as-missing
function gossipRound(nodes, sourceIdx, targetIdx) {
  if (!targetIdx || !nodes[targetIdx]) {
    return;
  }
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const k in source) {
    if (!target[k] || source[k].version > target[k].version) target[k] = { ...source[k] };
  }
  for (const k in target) {
    if (!source[k] || target[k].version > source[k].version) source[k] = { ...target[k] };
  }
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
