// fails: gossipRound
// misconception: only-to-higher-indexes
function gossipRound(nodes, sourceIdx, targetIdx) {
  var part = nodes.slice(sourceIdx, targetIdx + 1);
  if (part.length < 2) return;
  var first = part[0];
  var last = part[part.length - 1];
  [[first, last], [last, first]].forEach(function (p) {
    Object.keys(p[0].state).forEach(function (key) {
      var entry = p[0].state[key];
      var have = p[1].state[key];
      if (have === undefined || entry.version > have.version) {
        p[1].state[key] = { value: entry.value, version: entry.version };
      }
    });
  });
}

function spreadInfo(nodes, key, value, fromIdx) {
  var st = nodes[fromIdx].state;
  var v = 1;
  if (key in st) v = st[key].version + 1;
  st[key] = { value: value, version: v };
  for (var round = 3; round > 0; round--)
    for (var i = nodes.length - 1; i >= 0; i--)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
