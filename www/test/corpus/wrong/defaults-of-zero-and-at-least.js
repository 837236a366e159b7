// fails: gossipRound
// misconception: version-0-as-missing-in-pull+source-wins-ties
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  for (const k of keys) {
    const va = a[k]?.version || 0;
    const vb = b[k]?.version || 0;
    if (va >= vb) b[k] = { ...a[k] };
    else a[k] = { ...b[k] };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version || 0) + 1 };
  for (let r = 0; r < 3; r++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
