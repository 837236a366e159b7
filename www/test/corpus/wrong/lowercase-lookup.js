// fails: gossipRound
// misconception: ignores-case
function gossipRound(nodes, sourceIdx, targetIdx) {
  const find = (state, key) => Object.keys(state).find((k) => k.toLowerCase() === key.toLowerCase());
  const give = (from, to) => {
    for (const key of Object.keys(from)) {
      const known = find(to, key);
      if (known === undefined) to[key] = { ...from[key] };
      else if (from[key].version > to[known].version) to[known] = { ...from[key] };
    }
  };
  give(nodes[sourceIdx].state, nodes[targetIdx].state);
  give(nodes[targetIdx].state, nodes[sourceIdx].state);
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
