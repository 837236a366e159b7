// fails: spreadInfo
// misconception: majority-only
function merge(from, to) {
  Object.entries(from).forEach(([key, entry]) => {
    const known = to[key];
    if (known === undefined || known.version < entry.version) {
      to[key] = { value: entry.value, version: entry.version };
    }
  });
}
function gossipRound(nodes, sourceIdx, targetIdx) {
  merge(nodes[sourceIdx].state, nodes[targetIdx].state);
  merge(nodes[targetIdx].state, nodes[sourceIdx].state);
}
function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  const quorum = Math.floor(nodes.length / 2) + 1;
  for (let round = 0; round < 3; round++) {
    let told = 1;
    for (let i = 0; i < nodes.length && told < quorum; i++) {
      if (i === fromIdx) continue;
      gossipRound(nodes, fromIdx, i);
      told++;
    }
  }
}
