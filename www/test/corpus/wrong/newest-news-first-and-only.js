// fails: gossipRound
// misconception: first-move-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const tell = (from, to) => {
    const [news] = Object.entries(from)
      .filter(([key, { version }]) => !to[key] || to[key].version < version)
      .sort(([, a], [, b]) => b.version - a.version);
    if (news) to[news[0]] = { ...news[1] };
  };
  tell(nodes[sourceIdx].state, nodes[targetIdx].state);
  tell(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  nodes[fromIdx].state[key] = { value, version: (nodes[fromIdx].state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
