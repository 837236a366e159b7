// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  // For each key, both nodes keep the higher version.
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;

  const allKeys = Object.keys(source).concat(Object.keys(target));
  for (const key of allKeys) {
    const sourceVersion = source[key] ? source[key].version : -1;
    const targetVersion = target[key] ? target[key].version : -1;
    if (sourceVersion > targetVersion) {
      target[key] = { value: source[key].value, version: sourceVersion };
    } else if (targetVersion > sourceVersion) {
      source[key] = { value: target[key].value, version: targetVersion };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  // Set the value on one node, then gossip 3 rounds.
  const known = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value: value, version: (known ? known.version : 0) + 1 };
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < nodes.length; j++) {
      if (j === fromIdx) {
        continue;
      }
      gossipRound(nodes, fromIdx, j);
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
