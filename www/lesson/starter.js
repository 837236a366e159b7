function gossipRound(nodes, sourceIdx, targetIdx) {
  // For each key, both nodes keep the higher version.
}

function spreadInfo(nodes, key, value, fromIdx) {
  // Set the value on one node, then gossip 3 rounds.
}

const nodes = [
  { id: 0, state: {} },
  { id: 1, state: {} },
  { id: 2, state: {} },
  { id: 3, state: {} },
];

spreadInfo(nodes, "leader", "node-0", 0);

for (const { id, state } of nodes) {
  console.log(`node-${id} leader: ${state.leader?.value}`);
}
