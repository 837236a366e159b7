// fails: gossipRound
// misconception: versions-averaged
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!a[key]) { a[key] = { ...b[key] }; continue; }
    if (!b[key]) { b[key] = { ...a[key] }; continue; }
    const version = (a[key].version + b[key].version) / 2;
    const value = a[key].version >= b[key].version ? a[key].value : b[key].value;
    a[key] = { value, version };
    b[key] = { value, version };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
