// fails: gossipRound
// misconception: equal-values-not-updated
function gossipRound(nodes, sourceIdx, targetIdx) {
  var pair = [nodes[sourceIdx], nodes[targetIdx]];
  for (var turn = 0; turn < 2; turn++) {
    var from = pair[turn].state;
    var to = pair[1 - turn].state;
    for (var key in from) {
      var known = to[key];
      if (known && known.version >= from[key].version) continue;
      if (known && known.value !== from[key].value && known.value == from[key].value) continue;
      to[key] = from[key];
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  var st = nodes[fromIdx].state;
  var v = 1;
  if (key in st) v = st[key].version + 1;
  st[key] = { value: value, version: v };
  for (var round = 3; round > 0; round--)
    for (var i = nodes.length - 1; i >= 0; i--)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
