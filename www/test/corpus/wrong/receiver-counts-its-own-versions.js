// fails: gossipRound
// misconception: raises-own-version
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const [from, to] of [[a, b], [b, a]]) {
    for (const [key, { value, version }] of Object.entries(from)) {
      const mine = to[key];
      if (!mine || version > mine.version) to[key] = { value, version: (mine?.version ?? 0) + 1 };
    }
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
