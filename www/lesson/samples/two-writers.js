const nodes = [{ id: 0, state: {} }, { id: 1, state: {} }];

// Step 1: node 0 writes twice. Its second write has version 2.
nodes[0].state.color = { value: "red", version: 1 };
nodes[0].state.color = { value: "green", version: 2 };

// Step 2: later, node 1 writes, too. It has heard of nothing, so its write has version 1.
nodes[1].state.color = { value: "blue", version: 1 };

// Step 3: they gossip. The latest write is lost.
gossipRound(nodes, 0, 1);
for (const { id, state } of nodes) console.log(`node ${id}: ${state.color.value} v${state.color.version}`);
