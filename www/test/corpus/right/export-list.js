// reading: sweeps=1 version=own+1 order=descending
// note: one-sweep, peer-order
const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const key of [...Object.keys(s), ...Object.keys(t)]) {
    if ((s[key]?.version ?? -1) > (t[key]?.version ?? -1)) t[key] = { ...s[key] };
    else if ((t[key]?.version ?? -1) > (s[key]?.version ?? -1)) s[key] = { ...t[key] };
  }
};

const spreadInfo = (nodes, key, value, fromIdx) => {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 };
  nodes.reduceRight((_, __, i) => (i !== fromIdx && gossipRound(nodes, fromIdx, i), null), null);
};

export { gossipRound, spreadInfo };
