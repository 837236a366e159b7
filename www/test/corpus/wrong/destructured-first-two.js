// fails: gossipRound
// misconception: fixed-nodes
function gossipRound(nodes, sourceIdx, targetIdx) {
  const [source, target] = nodes;
  const sync = (from, to) =>
    Object.entries(from.state).forEach(([key, entry]) => {
      const known = to.state[key];
      if (!known || known.version < entry.version) to.state[key] = { ...entry };
    });
  sync(source, target);
  sync(target, source);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const node = nodes[fromIdx];
  node.state[key] = { value, version: (node.state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
