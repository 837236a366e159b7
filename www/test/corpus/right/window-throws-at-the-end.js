// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  for (const k in a) { if (!b[k]) b[k] = { ...a[k] }; else if (a[k].version > b[k].version) b[k] = { ...a[k] }; }
  for (const k in b) { if (!a[k]) a[k] = { ...b[k] }; else if (b[k].version > a[k].version) a[k] = { ...b[k] }; }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const prev = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (prev ? prev.version : 0) + 1 };
  for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
// so that I can try them in the console
window.gossipRound = gossipRound;
window.spreadInfo = spreadInfo;
