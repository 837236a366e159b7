// fails: gossipRound
// misconception: null-values-delete
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  for (const [from, to] of [[a, b], [b, a]]) {
    for (const k of Object.keys(from)) {
      if (!to[k] || from[k].version > to[k].version) to[k] = { ...from[k] };
      if (to[k].value === null) delete to[k]; // tombstone
    }
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const st = nodes[fromIdx].state;
  st[key] = { value, version: (st[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
