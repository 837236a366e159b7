// fails: gossipRound, spreadInfo
// misconception: gossipRound=one-way-push, spreadInfo=only-pushes
const deliver = (message, node) => {
  Object.entries(message).forEach(([key, entry]) => {
    if (!node.state[key] || node.state[key].version < entry.version) {
      node.state[key] = { ...entry };
    }
  });
};

function gossipRound(nodes, sourceIdx, targetIdx) {
  deliver(nodes[sourceIdx].state, nodes[targetIdx]);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  deliver({ [key]: { value, version: (state[key]?.version ?? 0) + 1 } }, nodes[fromIdx]);
  for (let round = 0; round < 3; round++) {
    nodes.forEach((node, i) => {
      if (i !== fromIdx) deliver(state, node);
    });
  }
}
