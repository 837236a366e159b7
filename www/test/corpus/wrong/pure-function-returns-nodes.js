// fails: gossipRound
// misconception: nothing-changes
const merge = (a, b) =>
  Object.entries(b).reduce(
    (out, [key, entry]) => ({
      ...out,
      [key]: !out[key] || entry.version > out[key].version ? entry : out[key],
    }),
    a,
  );

// immutable update: give back a new cluster
const gossipRound = (nodes, sourceIdx, targetIdx) =>
  nodes.map((node, i) => {
    if (i === sourceIdx) return { ...node, state: merge(node.state, nodes[targetIdx].state) };
    if (i === targetIdx) return { ...node, state: merge(node.state, nodes[sourceIdx].state) };
    return node;
  });

const spreadInfo = (nodes, key, value, fromIdx) => {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
};
