// fails: spreadInfo
// misconception: ring-from-sender
function gossipRound(nodes, sourceIdx, targetIdx) {
  var s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  var keys = Object.keys(s).concat(Object.keys(t));
  for (var n = 0; n < keys.length; n++) {
    var k = keys[n];
    if (!s[k] || (t[k] && t[k].version > s[k].version)) s[k] = Object.assign({}, t[k]);
    else if (!t[k] || s[k].version > t[k].version) t[k] = Object.assign({}, s[k]);
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  var state = nodes[fromIdx].state;
  state[key] = { value: value, version: state[key] ? state[key].version + 1 : 1 };
  var current = fromIdx;
  for (var round = 0; round < 3; round++) {
    for (var step = 1; step < nodes.length; step++) {
      var next = (current + 1) % nodes.length;
      gossipRound(nodes, current, next);
      current = next;
    }
  }
}
