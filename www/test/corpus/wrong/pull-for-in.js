// fails: gossipRound
// misconception: one-way-pull
function gossipRound(nodes, sourceIdx, targetIdx) {
  // ask the target what it knows
  var mine = nodes[sourceIdx].state;
  var yours = nodes[targetIdx].state;
  for (var key in yours) {
    if (mine[key] === undefined) {
      mine[key] = { value: yours[key].value, version: yours[key].version };
    } else if (yours[key].version > mine[key].version) {
      mine[key].value = yours[key].value;
      mine[key].version = yours[key].version;
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  var node = nodes[fromIdx];
  if (node.state[key]) {
    node.state[key] = { value: value, version: node.state[key].version + 1 };
  } else {
    node.state[key] = { value: value, version: 1 };
  }
  for (var round = 0; round < 3; round++) {
    for (var i = 0; i < nodes.length; i++) {
      if (i === fromIdx) continue;
      gossipRound(nodes, fromIdx, i);
    }
  }
}
