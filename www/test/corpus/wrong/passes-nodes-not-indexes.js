// fails: spreadInfo
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
  const source = nodes[fromIdx];
  source.state[key] = { value, version: (source.state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (const target of nodes) {
      if (target !== source) gossipRound(nodes, source, target);
    }
  }
}
