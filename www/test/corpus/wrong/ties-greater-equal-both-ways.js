// fails: gossipRound
// misconception: source-wins-ties
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;

  for (const [key, info] of Object.entries(source)) {
    if (!target[key] || info.version >= target[key].version) {
      target[key] = { ...info };
    }
  }
  for (const [key, info] of Object.entries(target)) {
    if (!source[key] || info.version >= source[key].version) {
      source[key] = { ...info };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const version = nodes[fromIdx].state[key]?.version ?? 0;
  nodes[fromIdx].state[key] = { value, version: version + 1 };

  for (let round = 0; round < 3; round++) {
    for (let peer = 0; peer < nodes.length; peer++) {
      if (peer === fromIdx) continue;
      gossipRound(nodes, fromIdx, peer);
    }
  }
}
