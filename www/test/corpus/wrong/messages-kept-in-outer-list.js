// fails: gossipRound
const inbox = [];

function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const key of Object.keys(nodes[sourceIdx].state)) {
    inbox.push({ to: targetIdx, key, ...nodes[sourceIdx].state[key] });
  }
  for (const key of Object.keys(nodes[targetIdx].state)) {
    inbox.push({ to: sourceIdx, key, ...nodes[targetIdx].state[key] });
  }
  for (const { to, key, value, version } of inbox.slice(-50)) {
    if (!nodes[to]) continue;
    const { state } = nodes[to];
    if (!state[key] || version > state[key].version) state[key] = { value, version };
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
