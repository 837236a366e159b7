// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const update = (from, to) => {
    Object.entries(from).forEach(([key, entry]) => {
      if (!to[key]?.version || entry.version > to[key].version) {
        to[key] = { ...entry };
      }
    });
  };
  update(source, target);
  update(target, source);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version || 0) + 1 };
  for (let round = 0; round < 3; round++) {
    nodes.forEach((_, i) => {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    });
  }
}
