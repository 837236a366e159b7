// fails: gossipRound
// misconception: other-types-not-updated
function gossipRound(nodes, sourceIdx, targetIdx) {
  const compatible = (a, b) => a === undefined || typeof a.value === typeof b.value;
  const give = (from, to) => {
    for (const k in from) if (compatible(to[k], from[k]) && (!to[k] || to[k].version < from[k].version)) to[k] = { ...from[k] };
  };
  give(nodes[sourceIdx].state, nodes[targetIdx].state);
  give(nodes[targetIdx].state, nodes[sourceIdx].state);
}
const spreadInfo = (nodes, key, value, fromIdx) => {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (own?.version ?? 0) + 1 };
  [1, 2, 3].forEach(() => nodes.forEach((_, peer) => peer !== fromIdx && gossipRound(nodes, fromIdx, peer)));
};
