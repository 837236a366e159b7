// fails: spreadInfo
// misconception: sender-from-the-end
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
  const at = nodes.length - 1 - fromIdx;
  const { state } = nodes[at];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    nodes.forEach((n, i) => { if (i !== at) gossipRound(nodes, at, i); });
  }
}
