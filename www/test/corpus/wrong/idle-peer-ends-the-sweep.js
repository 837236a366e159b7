// fails: spreadInfo
// misconception: stops-when-nothing-moves
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

function meet(nodes, one, other) {
  return hand(nodes[one].state, nodes[other].state) + hand(nodes[other].state, nodes[one].state);
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  meet(nodes, sourceIdx, targetIdx);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { value, version: key in own ? own[key].version + 1 : 1 };
  for (let sweep = 1; sweep <= 3; sweep++) {
    for (let peer = 0; peer < nodes.length; peer++) {
      if (peer !== fromIdx && meet(nodes, fromIdx, peer) === 0) break; // nothing left to tell
    }
  }
}
