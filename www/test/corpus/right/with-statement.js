// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  var s = nodes[sourceIdx], t = nodes[targetIdx], k;
  with (Object) {
    keys(s.state).forEach(function (k) {
      if (!t.state[k] || t.state[k].version < s.state[k].version) t.state[k] = assign({}, s.state[k]);
    });
    keys(t.state).forEach(function (k) {
      if (!s.state[k] || s.state[k].version < t.state[k].version) s.state[k] = assign({}, t.state[k]);
    });
  }
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
