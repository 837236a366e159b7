// Both functions are async, but nothing in them waits.
// reading: sweeps=3 version=own+1 order=ascending
// note: promise, promise
async function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(source), ...Object.keys(target)])) {
    if (!target[key] || source[key]?.version > target[key].version) target[key] = { ...source[key] };
    else if (!source[key] || target[key].version > source[key].version) source[key] = { ...target[key] };
  }
}

async function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 1; round <= 3; round++) {
    nodes.forEach((_, i) => {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    });
  }
}
