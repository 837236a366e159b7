// fails: gossipRound
// misconception: last-move-only-in-push
function gossipRound(nodes, sourceIdx, targetIdx) {
  var source = nodes[sourceIdx].state;
  var target = nodes[targetIdx].state;
  var todo = [];

  for (var key in source) {
    if (!target[key] || source[key].version > target[key].version) {
      var name = key;
      todo.push(function () {
        target[name] = source[name];
      });
    }
  }
  todo.forEach(function (job) { job(); });

  Object.keys(target).forEach(function (key) {
    if (!source[key] || target[key].version > source[key].version) source[key] = target[key];
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
