// fails: gossipRound
// misconception: only-the-newest-node-gives
const size = (node) => Object.keys(node.state).length;

function gossipRound(nodes, sourceIdx, targetIdx) {
  const pair = [nodes[sourceIdx], nodes[targetIdx]];
  const [knowing, other] = size(pair[0]) >= size(pair[1]) ? pair : pair.reverse();
  for (const [key, entry] of Object.entries(knowing.state)) {
    const own = other.state[key];
    if (own === undefined || entry.version > own.version) other.state[key] = { ...entry };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const version = (nodes[fromIdx].state[key]?.version ?? 0) + 1;
  nodes[fromIdx].state[key] = { value, version };
  for (const round of [1, 2, 3]) {
    console.log('round', round);
    nodes.forEach((_, peer) => peer === fromIdx || gossipRound(nodes, fromIdx, peer));
  }
}
