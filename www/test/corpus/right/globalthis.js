// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
globalThis.gossipRound = (nodes, sourceIdx, targetIdx) => {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  const fromS = Object.keys(s).filter((k) => !t[k] || s[k].version > t[k].version);
  const fromT = Object.keys(t).filter((k) => !s[k] || t[k].version > s[k].version);
  fromS.forEach((k) => { t[k] = { ...s[k] }; });
  fromT.forEach((k) => { s[k] = { ...t[k] }; });
};

Object.defineProperty(globalThis, 'spreadInfo', {
  value(nodes, key, value, fromIdx) {
    const { state } = nodes[fromIdx];
    state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
    nodes.forEach((_, i) => { if (i !== fromIdx) globalThis.gossipRound(nodes, fromIdx, i); });
  },
});
