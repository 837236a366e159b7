// reading: sweeps=3 version=own+1 order=ascending
// hazard: shared-entries
const entry = (value, version) => Object.freeze({ value, version });

function gossipRound(nodes, sourceIdx, targetIdx) {
  const { state: a } = nodes[sourceIdx];
  const { state: b } = nodes[targetIdx];
  // entries never change, so handing them around is fine
  for (const key of Object.keys(b)) {
    if (!a[key]) a[key] = b[key];
    else if (b[key].version > a[key].version) a[key] = b[key];
  }
  for (const key of Object.keys(a)) {
    if (!b[key]) b[key] = a[key];
    else if (a[key].version > b[key].version) b[key] = a[key];
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = entry(value, 1 + (state[key] === undefined ? 0 : state[key].version));
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
