// reading: sweeps=3 version=own+1 order=ascending
<!-- an old habit
function gossipRound(nodes, sourceIdx, targetIdx) {
  var a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  <!-- both directions
  for (var k in a) if (!b[k] || b[k].version < a[k].version) b[k] = { value: a[k].value, version: a[k].version };
  for (var k in b) if (!a[k] || a[k].version < b[k].version) a[k] = { value: b[k].value, version: b[k].version };
}
function spreadInfo(nodes, key, value, fromIdx) {
  var a = nodes[fromIdx].state, n = nodes.length;
  a[key] = { value: value, version: a[key] ? a[key].version + 1 : 1 };
  for (var round = 0; round < 3; round++) for (var i = 0; i < n; i++) if (i != fromIdx) gossipRound(nodes, fromIdx, i);
}
--> that is all
