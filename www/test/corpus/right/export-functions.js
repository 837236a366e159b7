// reading: sweeps=3 version=own+1 order=ascending
export function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const [key, entry] of Object.entries(source)) {
    if (!target[key] || target[key].version < entry.version) target[key] = { ...entry };
  }
  for (const [key, entry] of Object.entries(target)) {
    if (!source[key] || source[key].version < entry.version) source[key] = { ...entry };
  }
}

export function spreadInfo(nodes, key, value, fromIdx) {
  const version = (nodes[fromIdx].state[key]?.version ?? 0) + 1;
  nodes[fromIdx].state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
