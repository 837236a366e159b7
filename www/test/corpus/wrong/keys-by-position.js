// fails: gossipRound
// misconception: keys-by-position
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  const ka = Object.keys(a), kb = Object.keys(b);
  for (let i = 0; i < Math.max(ka.length, kb.length); i++) {
    const x = a[ka[i]], y = b[kb[i]];
    if (x && (!y || x.version > y.version)) b[ka[i]] = { ...x };
    else if (y && (!x || y.version > x.version)) a[kb[i]] = { ...y };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const st = nodes[fromIdx].state;
  st[key] = { value, version: (st[key]?.version ?? 0) + 1 };
  for (let r = 0; r < 3; r++)
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
