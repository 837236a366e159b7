// fails: gossipRound
// misconception: one-way-push
const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const { state: theirs } = nodes[targetIdx];

  // send everything that is newer to the target
  Object.entries(nodes[sourceIdx].state).forEach(([key, { value, version }]) => {
    const known = theirs[key]?.version ?? -1;
    if (version > known) theirs[key] = { value, version };
  });
};

const spreadInfo = (nodes, key, value, fromIdx) => {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };

  [1, 2, 3].forEach(() => {
    nodes.forEach((_, i) => {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    });
  });
};
