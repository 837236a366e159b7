// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes = [], sourceIdx = 0, targetIdx = 1, compare = (a, b) => a.version - b.version) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(source), ...Object.keys(target)])) {
    const { [key]: s = { version: -1 } } = source;
    const { [key]: t = { version: -1 } } = target;
    const order = compare(s, t);
    if (order > 0) target[key] = { ...s };
    if (order < 0) source[key] = { ...t };
  }
}

function spreadInfo(nodes, key, value, fromIdx = 0, rounds = 3) {
  const { version = 0 } = nodes[fromIdx].state[key] ?? {};
  nodes[fromIdx].state[key] = { value, version: version + 1 };
  for (let r = 0; r < rounds; r++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
