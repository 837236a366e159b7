// fails: spreadInfo
// misconception: moves-nodes
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const [i, j] of [[sourceIdx, targetIdx], [targetIdx, sourceIdx]]) {
    for (const [key, { value, version }] of Object.entries(nodes[i].state)) {
      const { [key]: other } = nodes[j].state;
      if (!(other?.version >= version)) nodes[j].state[key] = { value, version };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const sender = nodes[fromIdx];
  sender.state[key] = { value, version: (sender.state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (const node of nodes.reverse()) {
      if (node !== sender) gossipRound([sender, node], 0, 1);
    }
  }
}
