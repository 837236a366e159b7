// fails: spreadInfo
// misconception: stops-when-something-moves
function hand(from, to) {
  let moved = 0;
  for (const [key, entry] of Object.entries(from)) {
    if (to[key] === undefined || entry.version > to[key].version) {
      to[key] = { ...entry };
      moved++;
    }
  }
  return moved;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const [a, b] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  return hand(a, b) + hand(b, a);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) {
    nodes.some((_, i) => i !== fromIdx && gossipRound(nodes, fromIdx, i));
  }
}
