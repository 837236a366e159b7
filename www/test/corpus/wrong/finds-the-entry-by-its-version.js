// fails: gossipRound
// misconception: mixes-keys
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  const all = [...Object.values(s), ...Object.values(t)];
  for (const key of Object.keys({ ...s, ...t })) {
    const max = Math.max(s[key]?.version ?? -Infinity, t[key]?.version ?? -Infinity);
    if (s[key]?.version === t[key]?.version) continue;
    const newest = all.find((entry) => entry.version === max);
    s[key] = { ...newest };
    t[key] = { ...newest };
  }
}
const spreadInfo = (nodes, key, value, fromIdx) => {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (own?.version ?? 0) + 1 };
  [1, 2, 3].forEach(() => nodes.forEach((_, peer) => peer !== fromIdx && gossipRound(nodes, fromIdx, peer)));
};
