// fails: gossipRound
// misconception: versions-32-bit
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const k of Object.keys(s)) {
    if (!t[k] || (s[k].version | 0) > (t[k].version | 0)) t[k] = { ...s[k] };
  }
  for (const k of Object.keys(t)) {
    if (!s[k] || (t[k].version | 0) > (s[k].version | 0)) s[k] = { ...t[k] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 };
  for (let r = 0; r < 3; r++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
