// fails: spreadInfo
// misconception: falsy-value-not-taken
function newer(entry, other) {
  return other === undefined || entry.version > other.version;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const key of Object.keys(a)) if (newer(a[key], b[key])) b[key] = Object.assign({}, a[key]);
  for (const key of Object.keys(b)) if (newer(b[key], a[key])) a[key] = Object.assign({}, b[key]);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  const before = state[key];
  state[key] = before
    ? { value: value || before.value, version: before.version + 1 }
    : { value, version: 1 };
  for (let sweep = 0; sweep < 3; sweep++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
