// fails: gossipRound
// misconception: first-move-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of Object.keys({ ...source, ...target })) {
    if (!source[key]) {
      source[key] = { ...target[key] };
      return;
    }
    if (!target[key]) {
      target[key] = { ...source[key] };
      return;
    }
    if (source[key].version > target[key].version) {
      target[key] = { ...source[key] };
      return;
    }
    if (source[key].version < target[key].version) {
      source[key] = { ...target[key] };
      return;
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
