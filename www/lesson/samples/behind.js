const nodes = [
  { id: 0, state: {} },
  { id: 1, state: {} },
];

// Step 1: node 1 knows of five writes, node 0 of none.
nodes[1].state.color = { value: "old", version: 5 };

// Step 2: node 0 writes and tells node 1.
spreadInfo(nodes, "color", "new", 0);

// Step 3: version 1 has lost to version 5, everywhere.
for (const { id, state } of nodes) {
  const { value, version } = state.color;
  console.log(`node ${id}: ${value} v${version}`);
}
