// fails: gossipRound
const known = (node) =>
  JSON.stringify(Object.keys(node.state).sort().map((key) => [key, node.state[key]]));

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  // repeat until both know the same
  while (known(source) !== known(target)) {
    for (const [from, to] of [[source, target], [target, source]]) {
      for (const key in from.state) {
        const entry = to.state[key];
        if (!entry || entry.version < from.state[key].version) {
          to.state[key] = { value: from.state[key].value, version: from.state[key].version };
        }
      }
    }
  }
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
