// fails: gossipRound
// misconception: forgets-unshared-keys
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  const agreed = {};
  for (const key of Object.keys(source.state)) {
    if (target.state[key]) {
      agreed[key] =
        source.state[key].version >= target.state[key].version ? source.state[key] : target.state[key];
    }
  }
  source.state = { ...agreed };
  target.state = { ...agreed };
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
