// fails: gossipRound
// misconception: null-values-stay
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const send = (from, to) => {
    for (const key of Object.keys(from)) {
      const entry = from[key];
      if (entry.value === null) continue;
      if (!to[key] || to[key].version < entry.version) to[key] = { ...entry };
    }
  };
  send(source, target);
  send(target, source);
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
