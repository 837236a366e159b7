// fails: gossipRound
// misconception: missing-keys-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  Object.keys({ ...s, ...t }).forEach((k) => {
    s[k] ??= structuredClone(t[k]);
    t[k] ??= structuredClone(s[k]);
  });
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  const version = s[key]?.version ?? 0;
  s[key] = { value, version: version + 1 };
  for (let r = 0; r < 3; r++) nodes.forEach((n, i) => { if (i !== fromIdx) gossipRound(nodes, fromIdx, i); });
}
