// reading: sweeps=3 version=1 order=ascending
// note: version-one
const exchange = (a, b) => {
  for (const k of Object.keys(a)) if (!b[k] || b[k].version < a[k].version) b[k] = { ...a[k] };
};

function merge(nodes, i, j) {
  exchange(nodes[i].state, nodes[j].state);
  exchange(nodes[j].state, nodes[i].state);
}

function spread(nodes, key, value, from) {
  nodes[from].state[key] = { value, version: 1 };
  for (let r = 0; r < 3; r++) for (let i = 0; i < nodes.length; i++) if (i !== from) merge(nodes, from, i);
}

export { merge as gossipRound, spread as spreadInfo };
