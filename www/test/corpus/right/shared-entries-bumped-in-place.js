// reading: sweeps=3 version=own+1 order=ascending
// hazard: shared-entries
// spreadInfo edits an entry that other nodes may hold too: everybody gets the
// new version in the end anyway, so nobody can see it.
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of Object.keys(source)) {
    if (!target[key] || source[key].version > target[key].version) target[key] = source[key];
  }
  for (const key of Object.keys(target)) {
    if (!source[key] || target[key].version > source[key].version) source[key] = target[key];
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const entry = nodes[fromIdx].state[key];
  if (entry) {
    entry.value = value;
    entry.version++;
  } else {
    nodes[fromIdx].state[key] = { value, version: 1 };
  }
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
