// reading: sweeps=3 version=own+1 order=ascending
// note: renewed-entries
// Both states are replaced by new objects with copies of the newest entries.
const newest = (a, b) => {
  if (!a) return b;
  if (!b) return a;
  return b.version > a.version ? b : a;
};

const merge = (mine, theirs) =>
  [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].reduce(
    (merged, key) => ({ ...merged, [key]: { ...newest(mine[key], theirs[key]) } }),
    {},
  );

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  nodes[sourceIdx].state = merge(source, target);
  nodes[targetIdx].state = merge(target, source);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  nodes[fromIdx].state = { ...state, [key]: { value, version: (state[key]?.version ?? 0) + 1 } };
  for (const _ of [1, 2, 3]) {
    for (const peer of nodes.keys()) {
      if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
    }
  }
}
