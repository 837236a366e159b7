const nodes = [
  { id: 0, state: {} },
  { id: 1, state: {} },
];

// Step 1: node 0 writes twice.
nodes[0].state.color = { value: "red", version: 1 };
nodes[0].state.color = { value: "green", version: 2 };

// Step 2: later, node 1 writes. It knows of nothing.
nodes[1].state.color = { value: "blue", version: 1 };

// Step 3: they gossip. The latest write is lost.
gossipRound(nodes, 0, 1);
for (const { id, state } of nodes) {
  const { value, version } = state.color;
  console.log(`node ${id}: ${value} v${version}`);
}
