// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const k of Object.keys(a)) if (!b[k] || b[k].version < a[k].version) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) if (!a[k] || a[k].version < b[k].version) a[k] = { ...b[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  // the sender talks to everybody, then the others talk among themselves
  const order = [fromIdx, ...nodes.keys()].filter((x, i, all) => all.indexOf(x) === i);
  for (let round = 0; round < 3; round++) {
    for (const i of order) {
      for (const j of nodes.keys()) {
        if (i !== j) gossipRound(nodes, i, j);
      }
    }
  }
}
