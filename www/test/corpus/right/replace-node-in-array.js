// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  const newSource = { ...source, state: { ...source.state } };
  const newTarget = { ...target, state: { ...target.state } };

  for (const key of Object.keys(target.state)) {
    if (!source.state[key] || target.state[key].version > source.state[key].version) {
      newSource.state[key] = { ...target.state[key] };
    }
  }
  for (const key of Object.keys(source.state)) {
    if (!target.state[key] || source.state[key].version > target.state[key].version) {
      newTarget.state[key] = { ...source.state[key] };
    }
  }

  nodes[sourceIdx] = newSource;
  nodes[targetIdx] = newTarget;
}

function spreadInfo(nodes, key, value, fromIdx) {
  const node = nodes[fromIdx];
  const previous = node.state[key];
  nodes[fromIdx] = {
    ...node,
    state: {
      ...node.state,
      [key]: { value, version: previous ? previous.version + 1 : 1 },
    },
  };
  for (let round = 1; round <= 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
