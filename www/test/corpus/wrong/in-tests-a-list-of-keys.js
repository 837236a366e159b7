// fails: gossipRound
// misconception: in-tests-positions
function merge_into(dst, src) {
  for (let key of Object.keys(src)) {
    if (!(key in Object.keys(dst))) {
      dst[key] = { value: src[key].value, version: src[key].version };
    } else if (src[key].version > dst[key].version) {
      dst[key] = { value: src[key].value, version: src[key].version };
    }
  }
}
function gossipRound(nodes, sourceIdx, targetIdx) {
  merge_into(nodes[targetIdx].state, nodes[sourceIdx].state);
  merge_into(nodes[sourceIdx].state, nodes[targetIdx].state);
}
var spreadInfo = function (nodes, key, value, fromIdx) {
  var sender = nodes[fromIdx];
  var old = sender.state[key];
  var version = 1;
  if (old) {
    version = old.version + 1;
  }
  sender.state[key] = { value: value, version: version };
  var round = 0;
  while (round < 3) {
    for (var j = 0; j < nodes.length; j = j + 1) {
      if (j === fromIdx) continue;
      gossipRound(nodes, fromIdx, j);
    }
    round = round + 1;
  }
};
