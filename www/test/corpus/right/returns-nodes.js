// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in { ...source, ...target }) {
    if (!source[key] || source[key].version < target[key]?.version) source[key] = { ...target[key] };
    else if (!target[key] || target[key].version < source[key].version) target[key] = { ...source[key] };
  }
  return nodes;
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version || 0) + 1 };
  return nodes.reduce((all, _, i) => (i === fromIdx ? all : gossipRound(all, fromIdx, i)), nodes);
}
