// reading: sweeps=3 version=1 order=ascending
// note: version-one
function gossipRound(nodes, sourceIdx, targetIdx) {
  var s = nodes[sourceIdx].state;
  var t = nodes[targetIdx].state;
  var keys = Object.keys(s).concat(Object.keys(t));
  for (var i = 0; i < keys.length; i++) {
    var k = keys[i];
    if (s[k] === undefined) {
      s[k] = { value: t[k].value, version: t[k].version };
    } else if (t[k] === undefined) {
      t[k] = { value: s[k].value, version: s[k].version };
    } else if (s[k].version > t[k].version) {
      t[k] = { value: s[k].value, version: s[k].version };
    } else if (s[k].version < t[k].version) {
      s[k] = { value: t[k].value, version: t[k].version };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  nodes[fromIdx].state[key] = { value: value, version: 1 };
  for (var round = 0; round < 3; round++) {
    for (var i = 0; i < nodes.length; i++) {
      if (i == fromIdx) continue;
      gossipRound(nodes, fromIdx, i);
    }
  }
}
