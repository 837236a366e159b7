// reading: sweeps=3 version=own+1 order=ascending
const root = typeof window !== 'undefined' ? window : globalThis;

root.gossipRound = function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const keys = new Set();
  Object.keys(source).forEach((key) => keys.add(key));
  Object.keys(target).forEach((key) => keys.add(key));
  keys.forEach((key) => {
    if (source[key] && target[key]) {
      const d = source[key].version - target[key].version;
      if (d > 0) target[key] = { ...source[key] };
      if (d < 0) source[key] = { ...target[key] };
    } else if (source[key]) {
      target[key] = { ...source[key] };
    } else {
      source[key] = { ...target[key] };
    }
  });
};

root.spreadInfo = function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) root.gossipRound(nodes, fromIdx, i);
    }
  }
};
