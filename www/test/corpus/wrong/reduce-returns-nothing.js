// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const merge = (x, y) => Object.keys(y).reduce((acc, k) => {
    if (!acc[k] || acc[k].version < y[k].version) acc[k] = { ...y[k] };
  }, x);
  merge(nodes[sourceIdx].state, nodes[targetIdx].state);
  merge(nodes[targetIdx].state, nodes[sourceIdx].state);
}
function spreadInfo(nodes, key, value, fromIdx) {
  let version = 1;
  if (nodes[fromIdx].state[key]) {
    version = nodes[fromIdx].state[key].version + 1;
  }
  nodes[fromIdx].state[key] = { value: value, version: version };
  for (let r = 1; r <= 3; r++) {
    nodes.forEach((node, i) => {
      if (i === fromIdx) return;
      gossipRound(nodes, fromIdx, i);
    });
  }
}
