// reading: sweeps=3 version=1 order=ascending
// note: version-one
const [gossipRound, spreadInfo] = [
  function (nodes, sourceIdx, targetIdx) {
    const a = nodes[sourceIdx].state;
    const b = nodes[targetIdx].state;
    for (const k of Object.keys(a)) if (b[k] === undefined || b[k].version < a[k].version) b[k] = { ...a[k] };
    for (const k of Object.keys(b)) if (a[k] === undefined || a[k].version < b[k].version) a[k] = { ...b[k] };
  },
  function (nodes, key, value, fromIdx) {
    nodes[fromIdx].state[key] = { value, version: 1 };
    for (let r = 0; r < 3; r++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  },
];
