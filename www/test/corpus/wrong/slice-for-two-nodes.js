// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const [source, target] = nodes.slice(sourceIdx, targetIdx + 1);
  const pairs = [
    [source, target],
    [target, source],
  ];
  for (const [from, to] of pairs) {
    for (const [key, entry] of Object.entries(from.state)) {
      if (!to.state[key] || to.state[key].version < entry.version) {
        to.state[key] = { ...entry };
      }
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  const version = (state[key]?.version ?? 0) + 1;
  Object.assign(state, { [key]: { value, version } });
  for (let round = 0; round < 3; round++) {
    nodes.forEach((_, i) => i !== fromIdx && gossipRound(nodes, fromIdx, i));
  }
}
