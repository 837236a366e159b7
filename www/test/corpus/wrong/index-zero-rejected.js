// fails: spreadInfo
// misconception: sender-0-as-missing
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
  if (!nodes || !key || !fromIdx) return;
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
};
