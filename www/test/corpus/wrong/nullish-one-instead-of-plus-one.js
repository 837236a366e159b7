// fails: spreadInfo
// misconception: version-not-raised
const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const [a, b] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  new Set([...Object.keys(a), ...Object.keys(b)]).forEach((key) => {
    const va = a[key]?.version ?? -1;
    const vb = b[key]?.version ?? -1;
    if (va > vb) b[key] = { ...a[key] };
    if (vb > va) a[key] = { ...b[key] };
  });
};

const spreadInfo = (nodes, key, value, fromIdx) => {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: state[key]?.version ?? 1 };
  Array.from({ length: 3 }, () =>
    nodes.forEach((_, i) => i === fromIdx || gossipRound(nodes, fromIdx, i)));
};
