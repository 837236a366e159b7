// fails: spreadInfo
// misconception: version-above-all-keys
const exchange = (a, b) => {
  for (const key of Object.keys(a)) {
    if (!(key in b) || b[key].version < a[key].version) b[key] = { ...a[key] };
  }
};

function gossipRound(nodes, sourceIdx, targetIdx) {
  exchange(nodes[sourceIdx].state, nodes[targetIdx].state);
  exchange(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const mine = nodes[fromIdx].state;
  const [latest = 0] = Object.values(mine)
    .map((entry) => entry.version)
    .sort((a, b) => b - a);
  mine[key] = { value, version: latest + 1 };
  for (let round = 0; round < 3; round++) {
    nodes.forEach((_, peer) => {
      if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
    });
  }
}
