// fails: spreadInfo
// misconception: leaves-out-sender-by-id
function merge(from, to) {
  Object.entries(from).forEach(([key, entry]) => {
    const known = to[key];
    if (known === undefined || entry.version > known.version) to[key] = { ...entry };
  });
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  merge(nodes[sourceIdx].state, nodes[targetIdx].state);
  merge(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (nodes[i].id !== fromIdx && i !== fromIdx) {
        gossipRound(nodes, fromIdx, i);
      }
    }
  }
}
