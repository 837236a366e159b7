// fails: gossipRound
// misconception: ties-raise-version
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  for (const key of new Set(Object.keys(a).concat(Object.keys(b)))) {
    if (!a[key]) a[key] = { ...b[key] };
    else if (!b[key]) b[key] = { ...a[key] };
    else if (a[key].version > b[key].version) b[key] = { ...a[key] };
    else if (a[key].version < b[key].version) a[key] = { ...b[key] };
    else {
      // conflict: make a new version of it
      const entry = { value: a[key].value, version: a[key].version + 1 };
      a[key] = { ...entry };
      b[key] = { ...entry };
    }
  }
}
const spreadInfo = (nodes, key, value, fromIdx) => {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (own?.version ?? 0) + 1 };
  [1, 2, 3].forEach(() => nodes.forEach((_, peer) => peer !== fromIdx && gossipRound(nodes, fromIdx, peer)));
};
