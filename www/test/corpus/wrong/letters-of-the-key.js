// fails: spreadInfo
// misconception: letters-as-keys
function gossipRound(nodes, sourceIdx, targetIdx) {
  const pass = (from, to) => {
    for (const [key, entry] of Object.entries(from)) {
      if (!to[key] || entry.version > to[key].version) to[key] = { ...entry };
    }
  };
  pass(nodes[sourceIdx].state, nodes[targetIdx].state);
  pass(nodes[targetIdx].state, nodes[sourceIdx].state);
}
function spreadInfo(nodes, keys, value, fromIdx) {
  const own = nodes[fromIdx].state;
  [...keys].forEach((key) => {
    own[key] = { value, version: (own[key]?.version ?? 0) + 1 };
  });
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
