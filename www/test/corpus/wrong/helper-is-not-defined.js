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
  setValue(nodes[fromIdx], key, value);
  for (let round = 0; round < 3; round++) {
    for (const peer of otherNodes(nodes, fromIdx)) {
      gossipRound(nodes, fromIdx, peer);
    }
  }
}

function setValue(node, key, value) {
  node.state[key] = { value, version: (node.state[key]?.version ?? 0) + 1 };
}
