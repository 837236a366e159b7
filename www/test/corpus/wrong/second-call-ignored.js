// fails: spreadInfo
// misconception: remembers-earlier-calls
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const [i, j] of [[sourceIdx, targetIdx], [targetIdx, sourceIdx]]) {
    for (const [key, { value, version }] of Object.entries(nodes[i].state)) {
      const { [key]: other } = nodes[j].state;
      if (!(other?.version >= version)) nodes[j].state[key] = { value, version };
    }
  }
}

const started = new WeakSet();

function spreadInfo(nodes, key, value, fromIdx) {
  if (started.has(nodes)) return; // gossip is already running
  started.add(nodes);
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
