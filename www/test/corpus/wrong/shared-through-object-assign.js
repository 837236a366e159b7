// fails: gossipRound
// misconception: shared-state
const gossipRound = (nodes, src, dst) => {
  const newer = Object.entries(nodes[dst].state).filter(
    ([k, e]) => e.version > (nodes[src].state[k]?.version ?? -Infinity),
  );
  nodes[dst].state = Object.assign(nodes[src].state, Object.fromEntries(newer));
};

const spreadInfo = (nodes, key, value, from) => {
  nodes[from].state[key] = { value, version: (nodes[from].state[key]?.version ?? 0) + 1 };
  for (let i = 0; i < nodes.length * 3; i++) {
    if (i % nodes.length !== from) gossipRound(nodes, from, i % nodes.length);
  }
};
