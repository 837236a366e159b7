// fails: gossipRound
// misconception: replaces-target-state
function gossipRound(nodes, sourceIdx, targetIdx) {
  nodes[targetIdx].state = JSON.parse(JSON.stringify(nodes[sourceIdx].state));
}

function spreadInfo(nodes, key, value, fromIdx) {
  const v = nodes[fromIdx].state[key]?.version || 0;
  nodes[fromIdx].state[key] = { value, version: v + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
