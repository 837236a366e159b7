// reading: sweeps=3 version=own+1 order=ascending
// Extra bookkeeping next to the nodes, reset by nobody.
const history = [];
const seen = new WeakMap();
let calls = 0;

function gossipRound(nodes, sourceIdx, targetIdx) {
  calls++;
  seen.set(nodes[sourceIdx], (seen.get(nodes[sourceIdx]) ?? 0) + 1);
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const k of Object.keys(a)) if (!b[k] || b[k].version < a[k].version) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (!a[k] || a[k].version < b[k].version) a[k] = { ...b[k] };
  history.push([sourceIdx, targetIdx]);
  if (history.length > 100) history.shift();
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key] ? s[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  console.log(`${calls} calls so far`);
}
