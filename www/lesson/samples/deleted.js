const nodes = [
  { id: 0, state: {} },
  { id: 1, state: {} },
];

// Step 1: both nodes learn the color.
nodes[0].state.color = { value: "red", version: 1 };
gossipRound(nodes, 0, 1);

// Step 2: node 0 deletes it.
delete nodes[0].state.color;

// Step 3: they gossip. Node 1 brings it back.
gossipRound(nodes, 0, 1);
for (const { id, state } of nodes) {
  const { value, version } = state.color;
  console.log(`node ${id}: ${value} v${version}`);
}
