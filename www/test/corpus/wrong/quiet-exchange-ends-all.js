// fails: spreadInfo
// misconception: stops-when-nothing-moves
function copyNewer(from, to) {
  let any = false;
  Object.keys(from).forEach((key) => {
    if (key in to && to[key].version >= from[key].version) return;
    to[key] = Object.assign({}, from[key]);
    any = true;
  });
  return any;
}
function gossipRound(nodes, sourceIdx, targetIdx) {
  const there = copyNewer(nodes[sourceIdx].state, nodes[targetIdx].state);
  const back = copyNewer(nodes[targetIdx].state, nodes[sourceIdx].state);
  return there || back;
}
function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { value, version: own[key] ? own[key].version + 1 : 1 };
  for (let round = 1; round <= 3; round++) {
    for (const [i] of nodes.entries()) {
      if (i === fromIdx) continue;
      if (!gossipRound(nodes, fromIdx, i)) return;
    }
  }
}
