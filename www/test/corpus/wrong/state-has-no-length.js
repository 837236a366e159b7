// fails: gossipRound
// misconception: nothing-changes
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (let i = 0; i < source.length; i++) {
    if (source[i].version > target[i].version) {
      target[i] = source[i];
    } else if (target[i].version > source[i].version) {
      source[i] = target[i];
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const oldVersion = nodes[fromIdx].state[key] ? nodes[fromIdx].state[key].version : 0;
  nodes[fromIdx].state[key] = { value, version: oldVersion + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
