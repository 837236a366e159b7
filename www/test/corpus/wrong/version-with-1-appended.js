// fails: spreadInfo
// misconception: version-with-1-appended
function gossipRound(nodes, sourceIdx, targetIdx) {
  const both = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (const [from, to] of [both, both.toReversed?.() ?? [both[1], both[0]]]) {
    for (const key of Object.keys(from)) if (!to[key] || to[key].version < from[key].version) to[key] = { ...from[key] };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  const before = state[key] ? `${state[key].version}` : '';
  state[key] = { value, version: parseFloat(`${before}1`) };
  for (let round = 0; round < 3; round++) nodes.forEach((_, i) => i === fromIdx || gossipRound(nodes, fromIdx, i));
}
