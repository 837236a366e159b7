// fails: gossipRound
// misconception: overwrites-source
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  source.state = { ...source.state, ...structuredClone(target.state) };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    nodes.forEach((node, idx) => {
      if (idx === fromIdx) return;
      gossipRound(nodes, fromIdx, idx);
    });
  }
}
