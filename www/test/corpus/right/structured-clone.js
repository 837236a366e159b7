// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const before = structuredClone([nodes[sourceIdx].state, nodes[targetIdx].state]);
  const [sourceBefore, targetBefore] = before;
  for (const key of Object.keys(sourceBefore)) {
    if (!(key in targetBefore) || sourceBefore[key].version > targetBefore[key].version) {
      nodes[targetIdx].state[key] = structuredClone(sourceBefore[key]);
    }
  }
  for (const key of Object.keys(targetBefore)) {
    if (!(key in sourceBefore) || targetBefore[key].version > sourceBefore[key].version) {
      nodes[sourceIdx].state[key] = structuredClone(targetBefore[key]);
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  if (state[key] === undefined) state[key] = { value: null, version: 0 };
  state[key] = { value: structuredClone(value), version: state[key].version + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
