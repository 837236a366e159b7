// fails: spreadInfo
// misconception: sets-without-gossip
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
  nodes[fromIdx].state[key] = { value, version: (nodes[fromIdx].state[key]?.version ?? 0) + 1 };
  var i;
  for (i = 0; i < nodes.length; i++);
  {
    if (i !== fromIdx && nodes[i]) gossipRound(nodes, fromIdx, i);
  }
}
