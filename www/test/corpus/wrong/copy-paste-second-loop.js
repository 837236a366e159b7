// fails: gossipRound
// misconception: source-keys-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;

  for (const key of Object.keys(source)) {
    if (!target[key] || source[key].version > target[key].version) {
      target[key] = { ...source[key] };
    }
  }

  for (const key of Object.keys(source)) {
    if (!source[key] || target[key].version > source[key].version) {
      source[key] = { ...target[key] };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  if (!state[key]) {
    state[key] = { value, version: 1 };
  } else {
    state[key] = { value, version: state[key].version + 1 };
  }

  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i === fromIdx) continue;
      gossipRound(nodes, fromIdx, i);
    }
  }
}
