// fails: spreadInfo
// misconception: sender-by-id
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
  const sender = nodes.find(({ id }) => id === fromIdx);
  sender.state[key] = { value, version: (sender.state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (const { id } of nodes) {
      if (id !== fromIdx) gossipRound(nodes, fromIdx, id);
    }
  }
};
