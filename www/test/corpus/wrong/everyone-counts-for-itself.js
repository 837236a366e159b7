// fails: spreadInfo
// misconception: sets-everywhere-with-own-versions
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
  nodes.forEach(function (node) {
    var version = node.state[key] ? node.state[key].version + 1 : 1;
    node.state[key] = { value: value, version: version };
  });
}
