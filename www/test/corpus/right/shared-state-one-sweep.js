// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep, renewed-entries
// hazard: shared-state
const agree = (p, q) => p === q || (p.version === q.version && Object.is(p.value, q.value));

function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx], b = nodes[targetIdx];
  if (a.state === b.state) return;
  const forA = { ...a.state }, forB = { ...b.state };
  for (const k in b.state) if (!(k in a.state) || b.state[k].version > a.state[k].version) forA[k] = b.state[k];
  for (const k in a.state) if (!(k in b.state) || a.state[k].version > b.state[k].version) forB[k] = a.state[k];
  nodes[sourceIdx] = { ...a, state: forA };
  nodes[targetIdx] = { ...b, state: Object.keys(forA).every((k) => agree(forA[k], forB[k])) ? forA : forB };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  const version = key in state ? state[key].version + 1 : 1;
  nodes[fromIdx] = { ...nodes[fromIdx], state: { ...state, [key]: { value, version } } };
  for (const i of nodes.keys()) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
