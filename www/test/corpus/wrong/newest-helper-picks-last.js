// fails: gossipRound
// misconception: target-wins-ties
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  for (const k of new Set(Object.keys(s).concat(Object.keys(t)))) {
    const winner = [s[k], t[k]].filter(Boolean).reduce((best, e) => (e.version >= best.version ? e : best));
    s[k] = { ...winner };
    t[k] = { ...winner };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 };
  for (let n = 3; n > 0; n--) nodes.forEach((x, i) => { if (i !== fromIdx) gossipRound(nodes, fromIdx, i); });
}
