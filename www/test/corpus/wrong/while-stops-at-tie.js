// fails: gossipRound
// misconception: stops-at-first-tie
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  const todo = Object.keys(Object.assign({}, a, b));
  while (todo.length > 0) {
    const key = todo.shift();
    if (a[key] === undefined) a[key] = { ...b[key] };
    else if (b[key] === undefined) b[key] = { ...a[key] };
    else if (a[key].version > b[key].version) b[key] = { ...a[key] };
    else if (a[key].version < b[key].version) a[key] = { ...b[key] };
    else break; // in sync
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const a = nodes[fromIdx].state;
  a[key] = { value, version: (a[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
