// fails: spreadInfo
// misconception: skips-last-node
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
  [1, 2, 3].forEach(() => {
    nodes.slice(0, -1).forEach((_, i) => {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    });
  });
}
