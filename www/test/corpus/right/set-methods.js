// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, i, j) {
  const a = nodes[i].state, b = nodes[j].state;
  const ka = new Set(Object.keys(a)), kb = new Set(Object.keys(b));
  ka.difference(kb).forEach((k) => { b[k] = { ...a[k] }; });
  kb.difference(ka).forEach((k) => { a[k] = { ...b[k] }; });
  ka.intersection(kb).forEach((k) => {
    if (a[k].version > b[k].version) b[k] = { ...a[k] };
    if (b[k].version > a[k].version) a[k] = { ...b[k] };
  });
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
