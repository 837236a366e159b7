// fails: gossipRound
// misconception: missing-keys-only-in-pull
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const [key, entry] of Object.entries(s)) {
    if (!t[key] || t[key].version < entry.version) t[key] = { ...entry };
  }
  for (const [key, entry] of Object.entries(t)) {
    s[key] ??= { ...entry };
  }
}
const spreadInfo = (nodes, key, value, fromIdx) => {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (own?.version ?? 0) + 1 };
  [1, 2, 3].forEach(() => nodes.forEach((_, peer) => peer !== fromIdx && gossipRound(nodes, fromIdx, peer)));
};
