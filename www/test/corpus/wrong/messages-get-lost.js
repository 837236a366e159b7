// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const deliver = (from, to) => {
    if (Math.random() < 0.2) return; // unreliable network
    for (const [key, entry] of Object.entries(from.state)) {
      if (!to.state[key] || to.state[key].version < entry.version) to.state[key] = { ...entry };
    }
  };
  deliver(nodes[sourceIdx], nodes[targetIdx]);
  deliver(nodes[targetIdx], nodes[sourceIdx]);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { value, version: (own[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
