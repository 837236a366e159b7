// fails: spreadInfo
// misconception: lower-case-key
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
  var name = key.toLowerCase();
  var state = nodes[fromIdx].state;
  state[name] = { value: value, version: state[name] ? state[name].version + 1 : 1 };
  for (var round = 0; round < 3; round++) {
    for (var i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
