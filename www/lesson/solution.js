function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  // What moved one way is a tie on the way back, so it stays.
  for (const [from, to] of [[a, b], [b, a]]) {
    for (const [key, entry] of Object.entries(from)) {
      const unknown = !Object.hasOwn(to, key);
      if (unknown || entry.version > to[key].version) {
        to[key] = { ...entry };
      }
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  const version = (state[key]?.version ?? 0) + 1;
  state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
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
