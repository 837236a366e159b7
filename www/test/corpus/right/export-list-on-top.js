// reading: sweeps=3 version=own+1 order=ascending
export { exchange as gossipRound, announce as spreadInfo }
[1, 2].forEach((n) => console.log('step', n))

const isNewer = (entry, other) => other === undefined || entry.version > other.version;

const exchange = (nodes, sourceIdx, targetIdx) => {
  const both = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (const [from, to] of [both, [...both].reverse()]) {
    for (const key of Object.keys(from)) if (isNewer(from[key], to[key])) to[key] = { ...from[key] };
  }
};

const announce = (nodes, key, value, fromIdx) => {
  const own = nodes[fromIdx].state;
  own[key] = { value, version: (own[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) nodes.forEach((_, i) => i !== fromIdx && exchange(nodes, fromIdx, i));
};
