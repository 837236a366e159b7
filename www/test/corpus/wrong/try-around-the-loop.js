// fails: gossipRound
// misconception: stops-at-unknown-key-in-push
function gossipRound(nodes, sourceIdx, targetIdx) {
  var a = nodes[sourceIdx].state;
  var b = nodes[targetIdx].state;
  var key;
  try {
    for (key in a) {
      if (a[key].version > b[key].version) b[key] = a[key];
    }
  } catch (e) {
    b[key] = a[key]; // b did not have it yet
  }
  for (key in b) {
    try {
      if (b[key].version > a[key].version) a[key] = b[key];
    } catch (e) {
      a[key] = b[key];
    }
  }
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
