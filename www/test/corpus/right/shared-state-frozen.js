// reading: sweeps=3 version=own+1 order=ascending
// note: renewed-entries
// hazard: shared-state
'use strict';
// Persistent data: states and entries are frozen, so two nodes may hold the same.
const same = (a, b) => a.version === b.version && JSON.stringify(a.value) === JSON.stringify(b.value);

function merged(own, other) {
  const result = { ...own };
  for (const [key, entry] of Object.entries(other)) {
    if (!own[key] || entry.version > own[key].version) result[key] = entry;
  }
  return Object.freeze(result);
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const [a, b] = [nodes[sourceIdx], nodes[targetIdx]];
  const first = merged(a.state, b.state);
  const second = merged(b.state, a.state);
  const equal = Object.keys(first).every((key) => same(first[key], second[key]));
  a.state = first;
  b.state = equal ? first : second;
}

function spreadInfo(nodes, key, value, fromIdx) {
  const node = nodes[fromIdx];
  const version = (node.state[key]?.version ?? 0) + 1;
  node.state = Object.freeze({ ...node.state, [key]: Object.freeze({ value, version }) });
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
