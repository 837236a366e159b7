// fails: spreadInfo
// misconception: raises-every-round
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
  let version = nodes[fromIdx].state[key]?.version ?? 0;
  for (let round = 1; round <= 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i === fromIdx) continue;
      nodes[fromIdx].state[key] = { value, version: version + round };
      gossipRound(nodes, fromIdx, i);
    }
  }
}

