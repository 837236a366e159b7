const nodes = [
  { id: 0, state: {} },
  { id: 1, state: {} },
];

// Step 1: node 0 writes.
nodes[0].state.color = { value: "red", version: 1 };

// Step 2: node 1 writes before it has heard of that.
nodes[1].state.color = { value: "blue", version: 1 };

// Step 3: they gossip, often. A tie moves nothing.
for (let i = 0; i < 100; i++) gossipRound(nodes, 0, 1);
for (const { id, state } of nodes) {
  const { value, version } = state.color;
  console.log(`node ${id}: ${value} v${version}`);
}
