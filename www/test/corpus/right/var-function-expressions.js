// reading: sweeps=3 version=own+1 order=ascending
var gossipRound = function gossip(nodes, sourceIdx, targetIdx) {
  var source = nodes[sourceIdx].state;
  var target = nodes[targetIdx].state;
  for (var key in source) {
    if (source.hasOwnProperty(key)) {
      if (!target.hasOwnProperty(key) || source[key].version > target[key].version) {
        target[key] = { value: source[key].value, version: source[key].version };
      }
    }
  }
  for (var key in target) {
    if (target.hasOwnProperty(key)) {
      if (!source.hasOwnProperty(key) || target[key].version > source[key].version) {
        source[key] = { value: target[key].value, version: target[key].version };
      }
    }
  }
};

var spreadInfo = function spread(nodes, key, value, fromIdx) {
  var state = nodes[fromIdx].state;
  var version = 1;
  if (state.hasOwnProperty(key)) {
    version = state[key].version + 1;
  }
  state[key] = { value: value, version: version };
  for (var round = 1; round <= 3; round++) {
    for (var i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) {
        gossipRound(nodes, fromIdx, i);
      }
    }
  }
};
