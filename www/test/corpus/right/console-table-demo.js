// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const sourceState = nodes[sourceIdx].state;
  const targetState = nodes[targetIdx].state;

  const keys = new Set([
    ...Object.keys(sourceState),
    ...Object.keys(targetState),
  ]);

  keys.forEach((key) => {
    const sourceEntry = sourceState[key];
    const targetEntry = targetState[key];

    if (!sourceEntry) {
      sourceState[key] = { ...targetEntry };
    } else if (!targetEntry) {
      targetState[key] = { ...sourceEntry };
    } else if (sourceEntry.version > targetEntry.version) {
      targetState[key] = { ...sourceEntry };
    } else if (targetEntry.version > sourceEntry.version) {
      sourceState[key] = { ...targetEntry };
    }
  });
}

function spreadInfo(nodes, key, value, fromIdx) {
  const existing = nodes[fromIdx].state[key];
  const newVersion = existing ? existing.version + 1 : 1;
  nodes[fromIdx].state[key] = { value, version: newVersion };

  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) {
        gossipRound(nodes, fromIdx, i);
      }
    }
  }
}

const nodes = Array.from({ length: 4 }, (_, id) => ({ id, state: {} }));
spreadInfo(nodes, 'leader', 'node-0', 0);
spreadInfo(nodes, 'leader', 'node-3', 3);
spreadInfo(nodes, 'epoch', 7, 1);
console.table(nodes.map(({ id, state }) => ({ id, leader: state.leader.value, epoch: state.epoch.value })));
