// reading: sweeps=3 version=own+1 order=ascending
// hazard: shared-entries
const pick = (a, b) => (a === undefined ? b : b === undefined ? a : a.version >= b.version ? a : b);

function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  const keys = Array.from(new Set(Object.keys(s).concat(Object.keys(t))));
  const sNew = Object.fromEntries(keys.map((k) => [k, pick(s[k], t[k])]));
  const tNew = Object.fromEntries(keys.map((k) => [k, pick(t[k], s[k])]));
  nodes.splice(sourceIdx, 1, { ...nodes[sourceIdx], state: sNew });
  nodes.splice(targetIdx, 1, { ...nodes[targetIdx], state: tNew });
}

function spreadInfo(nodes, key, value, fromIdx) {
  const me = nodes[fromIdx];
  nodes[fromIdx] = { ...me, state: { ...me.state, [key]: { value, version: (me.state[key]?.version ?? 0) + 1 } } };
  let rounds = 3;
  while (rounds-- > 0) {
    nodes.forEach((_, i) => { if (i !== fromIdx) gossipRound(nodes, fromIdx, i); });
  }
}
