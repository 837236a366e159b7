// fails: spreadInfo
// misconception: moves-nodes
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const k of Object.keys(s)) {
    if (!(k in t) || s[k].version > t[k].version) t[k] = { ...s[k] };
  }
  for (const k of Object.keys(t)) {
    if (!(k in s) || t[k].version > s[k].version) s[k] = { ...t[k] };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const sender = nodes[fromIdx];
  sender.state[key] = { value, version: (sender.state[key]?.version ?? 0) + 1 };
  nodes.sort((a, b) => a.id - b.id);
  const me = nodes.indexOf(sender);
  for (let r = 0; r < 3; r++) {
    for (let i = 0; i < nodes.length; i++) if (i !== me) gossipRound(nodes, me, i);
  }
}
