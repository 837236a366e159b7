// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const from = nodes[sourceIdx].state || (nodes[sourceIdx].state = {});
  const to = nodes[targetIdx].state || (nodes[targetIdx].state = {});
  const none = { version: -1 };
  const keys = Object.keys({ ...from, ...to });
  for (const key of keys) {
    const f = from[key] || none;
    const t = to[key] || none;
    if (f.version > t.version) to[key] = { value: f.value, version: f.version };
    else if (f.version < t.version) from[key] = { value: t.value, version: t.version };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  const last = (state[key] && state[key].version) || 0;
  state[key] = { value, version: last + 1 };
  const others = nodes.map((_, i) => i).filter(i => i !== fromIdx);
  for (let round = 0; round < 3; round++) others.forEach(i => gossipRound(nodes, fromIdx, i));
}
