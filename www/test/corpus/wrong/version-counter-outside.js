// fails: spreadInfo
// misconception: depends-on-more
const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const [a, b] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  new Set([...Object.keys(a), ...Object.keys(b)]).forEach((key) => {
    const va = a[key]?.version ?? -1;
    const vb = b[key]?.version ?? -1;
    if (va > vb) b[key] = { ...a[key] };
    if (vb > va) a[key] = { ...b[key] };
  });
};

let nextVersion = 1;

function spreadInfo(nodes, key, value, fromIdx) {
  nodes[fromIdx].state[key] = { value, version: nextVersion++ };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
