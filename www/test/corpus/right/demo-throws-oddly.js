// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
let gossipRound = (nodes, sourceIdx, targetIdx) => {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  for (const k of Object.keys(s)) if (!t[k] || s[k].version > t[k].version) t[k] = { ...s[k] };
  for (const k of Object.keys(t)) if (!s[k] || t[k].version > s[k].version) s[k] = { ...t[k] };
};
let spreadInfo = (nodes, key, value, fromIdx) => {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key] ? s[key].version + 1 : 1 };
  for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
};
throw null;
