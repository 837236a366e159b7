// fails: gossipRound
// misconception: first-key-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  var source = nodes[sourceIdx].state;
  var target = nodes[targetIdx].state;
  var key;
  for (key in source) {
    if (!target[key] || source[key].version > target[key].version) {
      target[key] = Object.assign({}, source[key]);
    }
    break;
  }
  for (key in target) {
    if (!source[key] || target[key].version > source[key].version) {
      source[key] = Object.assign({}, target[key]);
    }
    break;
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  var s = nodes[fromIdx].state;
  s[key] = { value: value, version: s[key] ? s[key].version + 1 : 1 };
  for (var round = 0; round < 3; round++) {
    for (var i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) {
        gossipRound(nodes, fromIdx, i);
      }
    }
  }
}
