// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const bare = (state) => Object.assign(Object.create(null), state);
  const a = bare(nodes[sourceIdx].state);
  const b = bare(nodes[targetIdx].state);
  for (const k in a) if (!(k in b) || a[k].version > b[k].version) b[k] = Object.assign(Object.create(null), a[k]);
  for (const k in b) if (!(k in a) || b[k].version > a[k].version) a[k] = Object.assign(Object.create(null), b[k]);
  nodes[sourceIdx].state = a;
  nodes[targetIdx].state = b;
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { __proto__: null, value, version: key in state ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
