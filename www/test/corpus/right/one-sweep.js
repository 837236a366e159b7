// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
function gossipRound(nodes, sourceIdx, targetIdx) {
  const src = nodes[sourceIdx].state, dst = nodes[targetIdx].state;
  for (const k of Object.keys(src)) {
    if (!dst[k] || dst[k].version < src[k].version) dst[k] = { ...src[k] };
  }
  for (const k of Object.keys(dst)) {
    if (!src[k] || src[k].version < dst[k].version) src[k] = { ...dst[k] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key] ? state[key].version : 0) + 1 };
  // node 0 first, then 1, ... that is one round with each
  for (let peer = 0; peer < nodes.length; peer++) {
    if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
  }
}
