// fails: gossipRound
// misconception: positions-for-keys
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const keys = Object.keys(source).concat(Object.keys(target));
  for (const key in keys) {
    const a = source[key];
    const b = target[key];
    if (a && (!b || a.version > b.version)) target[key] = { ...a };
    else if (b && (!a || b.version > a.version)) source[key] = { ...b };
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
