// reading: sweeps=1 version=1 order=descending
// note: one-sweep, version-one, peer-order
function gossipRound(nodes, a, b) {
  const A = nodes[a].state;
  const B = nodes[b].state;
  Object.keys(A).forEach(k => { if (!B[k] || B[k].version < A[k].version) B[k] = { ...A[k] } });
  Object.keys(B).forEach(k => { if (!A[k] || A[k].version < B[k].version) A[k] = { ...B[k] } });
}
function spreadInfo(nodes, key, value, fromIdx) {
  nodes[fromIdx].state[key] = { value, version: 1 };
  [...nodes.keys()].reverse().filter(i => i !== fromIdx).forEach(i => gossipRound(nodes, fromIdx, i));
}
