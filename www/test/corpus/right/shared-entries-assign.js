// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
// hazard: shared-entries
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  const fresher = (x, y) => Object.fromEntries(Object.entries(x).filter(([k, e]) => !y[k] || y[k].version < e.version));
  const toTarget = fresher(s, t);
  const toSource = fresher(t, s);
  Object.assign(t, toTarget);
  Object.assign(s, toSource);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  Object.assign(s, { [key]: { value, version: ((s[key] || {}).version || 0) + 1 } });
  for (let i in nodes) {
    if (i != fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
