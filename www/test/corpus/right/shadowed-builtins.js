// reading: sweeps=3 version=own+1 order=ascending
// top-level names that hide built-ins; legal in a program of one's own
const Map = {}, Set = null, JSON = undefined, performance = 0, postMessage = 'no', structuredClone = (x) => x;

function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const k of Object.keys(a)) if (!b[k] || b[k].version < a[k].version) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (!a[k] || a[k].version < b[k].version) a[k] = { ...b[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value: structuredClone(value), version: s[key] ? s[key].version + 1 : 1 };
  for (let r = 0; r < 3; r++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
