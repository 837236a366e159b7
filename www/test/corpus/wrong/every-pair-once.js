// fails: spreadInfo
// misconception: node-0-gossips
// For every cluster the result is that of three rounds of node 0, so both have one name.
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
  state[key] = { value: value, version: (state[key] ? state[key].version : 0) + 1 };
  for (var i = 0; i < nodes.length; i++) {
    for (var j = i + 1; j < nodes.length; j++) {
      gossipRound(nodes, i, j);
    }
  }
}
