// fails: gossipRound
// misconception: ties-swap
function gossipRound(nodes, sourceIdx, targetIdx) {
  var A = nodes[sourceIdx].state, B = nodes[targetIdx].state;
  var keys = Object.keys(Object.assign({}, A, B));
  for (var i = 0; i < keys.length; i++) {
    var k = keys[i];
    var a = A[k], b = B[k];
    if (!b || (a && a.version > b.version)) {
      B[k] = { value: a.value, version: a.version };
    } else if (!a || b.version > a.version) {
      A[k] = { value: b.value, version: b.version };
    } else {
      // same version: both get the news of the other
      var tmp = a.value;
      a.value = b.value;
      b.value = tmp;
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  var s = nodes[fromIdx].state;
  s[key] = { value: value, version: (s[key] ? s[key].version : 0) + 1 };
  for (var r = 0; r < 3; r++) for (var i = 0; i < nodes.length; i++) if (i != fromIdx) gossipRound(nodes, fromIdx, i);
}
