// reading: sweeps=3 version=own+1 order=ascending
const gossipRound = new Function('nodes', 'sourceIdx', 'targetIdx', `
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  for (const k of Object.keys(a)) if (!b[k] || b[k].version < a[k].version) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (!a[k] || a[k].version < b[k].version) a[k] = { ...b[k] };
`);

const spreadInfo = function () {
  const [nodes, key, value, fromIdx] = arguments;
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key] ? s[key].version + 1 : 1 };
  for (let r = 0; r < 3; r++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
};
