// fails: gossipRound
// misconception: one-way-pull
/**
 * @param {Array<{ id: number, state: Record<string, { value: any, version: number }> }>} nodes
 * @param {number} sourceIdx
 * @param {number} targetIdx
 */
function gossipRound(nodes, sourceIdx, targetIdx) {
  const [source, target] = [nodes[sourceIdx], nodes[targetIdx]];
  source.state = Object.entries(target.state).reduce(
    (merged, [key, entry]) => {
      const newer = !merged[key] || merged[key].version < entry.version;
      return newer ? { ...merged, [key]: { ...entry } } : merged;
    },
    { ...source.state },
  );
}

/** Sets a value on one node and lets it gossip with all the others. */
function spreadInfo(nodes, key, value, fromIdx) {
  const previous = nodes[fromIdx].state[key]?.version ?? 0;
  nodes[fromIdx].state[key] = { value, version: previous + 1 };
  for (let round = 0; round < 3; round += 1) {
    nodes.forEach((node, index) => index !== fromIdx && gossipRound(nodes, fromIdx, index));
  }
}
