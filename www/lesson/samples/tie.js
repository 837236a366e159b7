const nodes = [{ id: 0, state: {} }, { id: 1, state: {} }];

// Step 1: node 0 writes.
nodes[0].state.color = { value: "red", version: 1 };

// Step 2: node 1 writes, before it has heard of that.
nodes[1].state.color = { value: "blue", version: 1 };

// Step 3: they gossip, as often as they like. A tie moves nothing.
for (let round = 0; round < 100; round++) gossipRound(nodes, 0, 1);
for (const { id, state } of nodes) console.log(`node ${id}: ${state.color.value} v${state.color.version}`);
