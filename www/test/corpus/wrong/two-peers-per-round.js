// fails: spreadInfo
// misconception: some-peers-per-round
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
  const FANOUT = 2;
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  const peers = nodes.map((_, i) => i).filter((i) => i !== fromIdx);
  for (let round = 0; round < 3; round++) {
    for (const peer of peers.slice(round * FANOUT, (round + 1) * FANOUT)) gossipRound(nodes, fromIdx, peer);
  }
}
