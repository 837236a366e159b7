// fails: gossipRound, spreadInfo
// misconception: gossipRound=versions-as-text, spreadInfo=version-starts-at-0
function gossipRound(nodes, sourceIdx, targetIdx) {
  var a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  function copy(x, y) {
    for (var k in x) {
      if (!y[k] || '' + x[k].version > '' + y[k].version) y[k] = { value: x[k].value, version: x[k].version };
    }
  }
  copy(a, b);
  copy(b, a);
}

function spreadInfo(nodes, key, value, fromIdx) {
  var s = nodes[fromIdx].state;
  s[key] = { value: value, version: s[key] ? s[key].version + 1 : 0 };
  for (var r = 0; r < 3; r++) {
    for (var i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
