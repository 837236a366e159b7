// fails: gossipRound
// misconception: happens-later
function gossipRound(nodes, sourceIdx, targetIdx) {
  // simulate network latency
  setTimeout(() => {
    const source = nodes[sourceIdx].state;
    const target = nodes[targetIdx].state;
    for (const key in source) {
      if (!target[key] || source[key].version > target[key].version) target[key] = { ...source[key] };
    }
    for (const key in target) {
      if (!source[key] || target[key].version > source[key].version) source[key] = { ...target[key] };
    }
  }, 0);
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
