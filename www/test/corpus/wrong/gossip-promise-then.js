// fails: gossipRound
// misconception: happens-later
function gossipRound(nodes, sourceIdx, targetIdx) {
  const send = (from, to) =>
    Promise.resolve(from.state).then((message) => {
      for (const [key, entry] of Object.entries(message)) {
        if (!to.state[key] || entry.version > to.state[key].version) to.state[key] = { ...entry };
      }
    });
  return send(nodes[sourceIdx], nodes[targetIdx]).then(() => send(nodes[targetIdx], nodes[sourceIdx]));
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
