// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const sourceState = nodes[sourceIdx].state;
  const targetState = nodes[targetIdx].state;
  const sourceKeys = Object.keys(sourceState);
  const targetKeys = Object.keys(targetState);

  for (let i = 0; i < sourceKeys.length; i++) {
    const key = sourceKeys[i];
    if (!targetState[key] || targetState[key].version < sourceState[key].version) {
      targetState[key] = { ...sourceState[key] };
    }
  }
  for (let i = 0; i < targetKeys.length; i++) {
    const key = sourceKeys[i] ?? targetKeys[i];
    if (!sourceState[key] || sourceState[key].version < targetState[key].version) {
      sourceState[key] = { ...targetState[key] };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const node = nodes[fromIdx];
  const old = node.state[key];
  node.state[key] = { value: value, version: old ? old.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
