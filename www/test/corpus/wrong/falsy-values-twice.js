// fails: gossipRound, spreadInfo
// misconception: gossipRound=falsy-values-stay, spreadInfo=returns-on-falsy-values
const send = (from, to) =>
  Object.entries(from)
    .filter(([, entry]) => entry.value)
    .forEach(([key, entry]) => {
      if (!to[key] || to[key].version < entry.version) to[key] = { ...entry };
    });

const gossipRound = (nodes, sourceIdx, targetIdx) => {
  send(nodes[sourceIdx].state, nodes[targetIdx].state);
  send(nodes[targetIdx].state, nodes[sourceIdx].state);
};

const spreadInfo = (nodes, key, value, fromIdx) => {
  if (!value) return;
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    nodes.forEach((_, i) => { if (i !== fromIdx) gossipRound(nodes, fromIdx, i); });
  }
};
