function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  // What moved one way is a tie on the way back, so it stays where it is.
  for (const [from, to] of [[source, target], [target, source]]) {
    for (const [key, entry] of Object.entries(from)) {
      if (!Object.hasOwn(to, key) || entry.version > to[key].version) {
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

for (let i = 0; i < nodes.length; i++) {
  console.log(`node-${nodes[i].id} leader: ${nodes[i].state.leader?.value}`);
}
