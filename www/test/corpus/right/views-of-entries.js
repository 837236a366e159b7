// reading: sweeps=3 version=own+1 order=ascending
// Entries are views: accessors of the entry itself, or inherited from it.
const view = ({ value, version }) => Object.create({ value, get version() { return version; } });
const frozen = ({ value, version }) => Object.freeze({ get value() { return value; }, get version() { return version; } });

function gossipRound(nodes, sourceIdx, targetIdx) {
  const [a, b] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!b[key] || a[key]?.version > b[key].version) b[key] = view(a[key]);
    else if (!a[key] || b[key].version > a[key].version) a[key] = frozen(b[key]);
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = view({ value, version: (state[key]?.version ?? 0) + 1 });
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
