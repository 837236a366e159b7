// fails: spreadInfo
// misconception: endless-recursion
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
  const s = nodes[fromIdx].state;
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 };
  for (let i = 0; i < nodes.length; i++) {
    if (i !== fromIdx) {
      gossipRound(nodes, fromIdx, i);
      spreadInfo(nodes, key, value, i);
    }
  }
}
