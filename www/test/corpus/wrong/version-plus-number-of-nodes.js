// fails: spreadInfo
// misconception: version-grows-by-nodes
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
  const st = nodes[fromIdx].state;
  st[key] = { value, version: (st[key]?.version ?? 0) + nodes.length };
  for (let r = 0; r < 3; r++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}

