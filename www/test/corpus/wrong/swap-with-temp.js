// fails: gossipRound
// misconception: swaps-states
var gossipRound = function (nodes, sourceIdx, targetIdx) {
  var temp = nodes[sourceIdx].state;
  nodes[sourceIdx].state = nodes[targetIdx].state;
  nodes[targetIdx].state = temp;
};

var spreadInfo = function (nodes, key, value, fromIdx) {
  var s = nodes[fromIdx].state;
  s[key] = { value: value, version: s[key] ? s[key].version + 1 : 1 };
  for (var round = 0; round < 3; round++) {
    for (var i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
};
