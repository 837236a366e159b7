// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!target[key] || source[key].version > target[key].version) {
      target[key] = { value: source[key].value, version: source[key].version };
    }
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) {
      source[key] = { value: target[key].value, version: target[key].version };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const current = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: current ? current.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) {
        gossipRound(nodes, fromIdx, i);
      }
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
