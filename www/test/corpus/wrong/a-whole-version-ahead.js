// fails: gossipRound
// misconception: one-version-ahead
function isAhead(mine, yours) {
  if (mine === undefined) return false;
  return yours === undefined || mine.version >= yours.version + 1;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const from = nodes[sourceIdx].state;
  const to = nodes[targetIdx].state;
  for (const key of new Set(Object.keys(from).concat(Object.keys(to)))) {
    if (isAhead(from[key], to[key])) to[key] = { ...from[key] };
    else if (isAhead(to[key], from[key])) from[key] = { ...to[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { value, version: own[key] ? own[key].version + 1 : 1 };
  let rounds = 3;
  while (rounds--) {
    for (const peer of nodes.keys()) if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
  }
}
