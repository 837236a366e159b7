// fails: spreadInfo
// misconception: node-0-gossips
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
  function tell(to, from = 0) { gossipRound(nodes, from, to); }
  const st = nodes[fromIdx].state;
  st[key] = { value, version: (st[key]?.version ?? 0) + 1 };
  for (let r = 0; r < 3; r++) nodes.forEach((_, i) => { if (i !== fromIdx) tell(i); });
}

