const nodes = [{ id: 0, state: {} }, { id: 1, state: {} }];

// Step 1: node 1 has heard of five writes. Node 0 has heard of none.
nodes[1].state.color = { value: "old", version: 5 };

// Step 2: node 0 writes and tells node 1. Version 1 loses to version 5.
spreadInfo(nodes, "color", "new", 0);

// Step 3: the news is gone, on both nodes.
for (const { id, state } of nodes) console.log(`node ${id}: ${state.color.value} v${state.color.version}`);
