// 1. What each node knows
const nodes = [
  {
    id: 0,
    state: {
      leader: { value: "n1", version: 3 },
      zone: { value: "east", version: 1 },
    },
  },
  { id: 1, state: { leader: { value: "n2", version: 5 } } },
];

function write(nodes, idx, key, value) {
  const state = nodes[idx].state;
  // 2. One version up
  const version = (state[key]?.version ?? 0) + 1;
  state[key] = { value, version };
}

function receive(nodes, idx, theirs) {
  const state = nodes[idx].state;
  for (const key in theirs) {
    const mine = state[key];
    // 3. Is theirs newer?
    if (!mine || theirs[key].version > mine.version) {
      // 4. Take a copy
      state[key] = { ...theirs[key] };
    }
  }
}

// 5. Both directions
function exchange(nodes, a, b) {
  receive(nodes, b, nodes[a].state);
  receive(nodes, a, nodes[b].state);
}

write(nodes, 0, "load", "70%");
exchange(nodes, 0, 1);
for (const { id, state } of nodes) {
  const { leader, zone, load } = state;
  console.log(id, leader.value, zone.value, load.value);
}
