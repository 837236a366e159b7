// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const src = nodes[sourceIdx].state;
  const dst = nodes[targetIdx].state;
  for (const k of Object.keys(dst)) if (!src[k] || dst[k].version > src[k].version) src[k] = { ...dst[k] };
  for (const k of Object.keys(src)) if (!dst[k] || src[k].version > dst[k].version) dst[k] = { ...src[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, i, fromIdx);
    }
  }
}
