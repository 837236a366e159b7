// reading: sweeps=3 version=1 order=ascending
// note: version-one
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes?.[sourceIdx]?.state;
  const target = nodes?.[targetIdx]?.state;
  if (!source || !target || source === target) return;
  for (const key of Object.keys(source)) {
    if (!source[key]) continue;
    if (!target[key] || target[key].version < source[key].version) target[key] = { ...source[key] };
  }
  for (const key of Object.keys(target)) {
    if (!target[key]) continue;
    if (!source[key] || source[key].version < target[key].version) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  if (!nodes || !nodes.length) return;
  if (!nodes[fromIdx]) return;
  nodes[fromIdx].state[key] = { value, version: 1 };
  // gossips with itself too: nothing happens then
  for (let round = 0; round < 3; round++) for (let i = 0; i < nodes.length; i++) gossipRound(nodes, fromIdx, i);
}
