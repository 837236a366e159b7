// reading: sweeps=1 version=1 order=ascending
// note: one-sweep, version-one
const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const { state: from } = nodes[sourceIdx];
  const { state: to } = nodes[targetIdx];
  [[from, to], [to, from]].forEach(([x, y]) => {
    Object.entries(x).forEach(([key, { value, version }]) => {
      if (y[key] === undefined || y[key].version < version) y[key] = { value, version };
    });
  });
};

const spreadInfo = (nodes, key, value, fromIdx) => {
  nodes[fromIdx].state[key] = { value, version: 1 };
  nodes.forEach((node, idx) => idx !== fromIdx && gossipRound(nodes, fromIdx, idx));
};
