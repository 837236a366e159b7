#!/usr/bin/env node
// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, i, j) {
  const a = nodes[i].state;
  const b = nodes[j].state;
  for (const k in a) if (!(k in b) || a[k].version > b[k].version) b[k] = { ...a[k] };
  for (const k in b) if (!(k in a) || b[k].version > a[k].version) a[k] = { ...b[k] };
}

function spreadInfo(nodes, key, value, from) {
  const { state } = nodes[from];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) if (i !== from) gossipRound(nodes, from, i);
  }
}
