// fails: spreadInfo
// misconception: uses-result-of-round
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const [from, to] of [[a, b], [b, a]]) {
    for (const [key, entry] of Object.entries(from)) {
      if (!Object.hasOwn(to, key) || entry.version > to[key].version) to[key] = { ...entry };
    }
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const v = nodes[fromIdx].state[key]?.version ?? 0;
  nodes[fromIdx].state[key] = { value, version: v + 1 };
  for (let r = 0; r < 3; r++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) nodes[i] = gossipRound(nodes, fromIdx, i);
}

