// reading: sweeps=3 version=own+1 order=ascending
// hazard: shared-entries
function give(from, to) {
  for (const key of Object.keys(from)) {
    // Looks like a copy, but reads what the entry of the giver holds.
    if (!to[key] || from[key].version > to[key].version) to[key] = Object.create(from[key]);
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  give(nodes[sourceIdx].state, nodes[targetIdx].state);
  give(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
