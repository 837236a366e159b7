// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  const version = (state, key) => (key in state ? state[key].version : -1);

  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const top = Math.max(version(a, key), version(b, key));
    const winner = version(a, key) === top ? a[key] : b[key];
    for (const state of [a, b]) {
      if (version(state, key) < top) state[key] = { value: winner.value, version: top };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: Math.max(0, state[key]?.version ?? 0) + 1 };
  for (let i = 0; i < nodes.length; i += 1) {
    if (i === fromIdx) continue;
    gossipRound(nodes, fromIdx, i);
  }
}
