// fails: gossipRound
// misconception: throws-on-unknown-key
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  const keys = [...new Set([...Object.keys(s), ...Object.keys(t)])];
  keys.map((k) => {
    const best = Math.max(s[k].version, t[k].version);
    if (s[k].version < best) s[k] = { ...t[k] };
    if (t[k].version < best) t[k] = { ...s[k] };
  });
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
