// reading: sweeps=1 version=own+1 order=descending
// note: one-sweep, peer-order
// hazard: shared-entries
// What goes to the target is copied, what comes back is not.
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    const mine = source[key];
    const theirs = target[key];
    if (theirs && theirs.version >= mine.version) continue;
    target[key] = JSON.parse(JSON.stringify(mine));
  }
  for (const key in target) {
    if (!source[key] || source[key].version < target[key].version) source[key] = target[key];
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { version: own[key] ? own[key].version + 1 : 1, value };
  for (let i = nodes.length; i-- > 0;) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
