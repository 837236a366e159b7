// fails: gossipRound
// misconception: fractions-stay
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  const ok = (e) => e && Number.isInteger(e.version) && e.version >= 0;
  for (const k of Object.keys(s)) if (ok(s[k]) && (!t[k] || s[k].version > t[k].version)) t[k] = { ...s[k] };
  for (const k of Object.keys(t)) if (ok(t[k]) && (!s[k] || t[k].version > s[k].version)) s[k] = { ...t[k] };
}
const spreadInfo = (nodes, key, value, fromIdx) => {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (own?.version ?? 0) + 1 };
  [1, 2, 3].forEach(() => nodes.forEach((_, peer) => peer !== fromIdx && gossipRound(nodes, fromIdx, peer)));
};
