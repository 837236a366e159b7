// fails: gossipRound
// misconception: versions-as-text
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  const isNewer = (a, b) => !b || String(a.version) > String(b.version);
  for (const key of Object.keys(s)) if (isNewer(s[key], t[key])) t[key] = { ...s[key] };
  for (const key of Object.keys(t)) if (isNewer(t[key], s[key])) s[key] = { ...t[key] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
