// fails: gossipRound
// misconception: older-wins
function gossipRound(nodes, sourceIdx, targetIdx) {
  const pair = [nodes[sourceIdx], nodes[targetIdx]];
  const keys = new Set(pair.flatMap((node) => Object.keys(node.state)));
  for (const key of keys) {
    const [best, other] = pair
      .map((node) => node.state[key])
      .filter((entry) => entry !== undefined)
      .sort((x, y) => x.version - y.version);
    if (other && other.version === best.version) continue;
    pair.forEach((node) => (node.state[key] = { ...best }));
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const known = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (known?.version ?? 0) + 1 };
  const peers = nodes.map((_, i) => i).filter((i) => i !== fromIdx);
  for (let round = 0; round < 3; round++) {
    peers.forEach((peer) => gossipRound(nodes, fromIdx, peer));
  }
}
