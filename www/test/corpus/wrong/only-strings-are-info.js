// fails: gossipRound
// misconception: only-text-moves
function gossipRound(nodes, sourceIdx, targetIdx) {
  const merge = (into, from) => {
    for (const [key, entry] of Object.entries(from)) {
      if (typeof entry.value !== 'string') continue;
      if (!into[key] || into[key].version < entry.version) into[key] = { ...entry };
    }
    return into;
  };
  const [a, b] = [nodes[sourceIdx], nodes[targetIdx]];
  a.state = merge(a.state, b.state);
  b.state = merge(b.state, a.state);
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
