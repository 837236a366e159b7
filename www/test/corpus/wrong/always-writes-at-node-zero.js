// fails: spreadInfo
// misconception: wrong-sender
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const [i, j] of [[sourceIdx, targetIdx], [targetIdx, sourceIdx]]) {
    for (const [key, { value, version }] of Object.entries(nodes[i].state)) {
      const { [key]: other } = nodes[j].state;
      if (!(other?.version >= version)) nodes[j].state[key] = { value, version };
    }
  }
}

function spreadInfo(nodes, key, value) {
  const { state } = nodes[0];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 1; i < nodes.length; i++) {
      gossipRound(nodes, 0, i);
    }
  }
}
