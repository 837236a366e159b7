// fails: spreadInfo
// misconception: version-not-raised
function gossipRound(nodes, sourceIdx, targetIdx) {
  const merge = (from, to) => {
    Object.entries(from).forEach(([key, entry]) => {
      if (!(key in to) || entry.version > to[key].version) {
        to[key] = { value: entry.value, version: entry.version };
      }
    });
  };
  merge(nodes[sourceIdx].state, nodes[targetIdx].state);
  merge(nodes[targetIdx].state, nodes[sourceIdx].state);
}
function spreadInfo(nodes, key, value, fromIdx) {
  const version = nodes[fromIdx].state[key]?.version ?? 0 + 1;
  nodes[fromIdx].state[key] = { value, version };
  for (let r = 0; r < 3; r++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
