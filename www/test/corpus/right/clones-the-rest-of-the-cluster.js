// reading: sweeps=3 version=1 order=ascending
// note: version-one, renewed-entries
// Replaces every node object of the array in spreadInfo.
function gossipRound(nodes, sourceIdx, targetIdx) {
  const { state: s } = nodes[sourceIdx];
  const { state: t } = nodes[targetIdx];
  for (const k of Object.keys(s)) if (!t[k] || t[k].version < s[k].version) t[k] = { ...s[k] };
  for (const k of Object.keys(t)) if (!s[k] || s[k].version < t[k].version) s[k] = { ...t[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const next = structuredClone(nodes);
  next[fromIdx].state[key] = { value, version: 1 };
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < next.length; i++)
      if (i !== fromIdx) gossipRound(next, fromIdx, i);
  nodes.length = 0;
  nodes.push(...next);
}
