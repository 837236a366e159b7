// reading: sweeps=3 version=own+1 order=ascending
if (typeof gossipRound === 'undefined') {
  function gossipRound(nodes, sourceIdx, targetIdx) {
    var a = nodes[sourceIdx].state, b = nodes[targetIdx].state, k;
    for (k in a) if (!b[k] || b[k].version < a[k].version) b[k] = { value: a[k].value, version: a[k].version };
    for (k in b) if (!a[k] || a[k].version < b[k].version) a[k] = { value: b[k].value, version: b[k].version };
  }
}
{
  var spreadInfo = function (nodes, key, value, fromIdx) {
    var a = nodes[fromIdx].state;
    a[key] = { value: value, version: a[key] ? a[key].version + 1 : 1 };
    for (var r = 0; r < 3; r++) for (var i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  };
}
