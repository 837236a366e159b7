// reading: sweeps=3 version=own+1 order=ascending
// A Proxy makes a view of a state in which unknown keys have version -1.
const view = (state) => new Proxy(state, {
  get: (target, key) => target[key] ?? { version: -1, get value() { throw new Error('no value yet'); } },
});

function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = view(nodes[sourceIdx].state);
  const b = view(nodes[targetIdx].state);
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (a[key].version > b[key].version) b[key] = { value: a[key].value, version: a[key].version };
    else if (b[key].version > a[key].version) a[key] = { value: b[key].value, version: b[key].version };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const mine = view(nodes[fromIdx].state);
  mine[key] = { value, version: Math.max(mine[key].version, 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
