// fails: gossipRound, spreadInfo
// misconception: gossipRound=source-always-wins, spreadInfo=skips-last-node
const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const union = { ...nodes[targetIdx].state, ...nodes[sourceIdx].state };
  [sourceIdx, targetIdx].forEach((i) => { nodes[i].state = structuredClone(union); });
};

const spreadInfo = (nodes, key, value, fromIdx) => {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length - 1; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
};
