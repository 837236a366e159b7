// fails: gossipRound
// misconception: mixes-entries
// A flag that was once true stays true, whatever the newer entry says.
const combined = (older, newer) => (typeof older === 'boolean' && typeof newer === 'boolean' ? older || newer : newer);

function gossipRound(nodes, sourceIdx, targetIdx) {
  const give = (from, to) => {
    for (const key of Object.keys(from)) {
      if (!to[key]) to[key] = { ...from[key] };
      else if (from[key].version > to[key].version) to[key] = { value: combined(to[key].value, from[key].value), version: from[key].version };
    }
  };
  give(nodes[sourceIdx].state, nodes[targetIdx].state);
  give(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const old = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (old?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    nodes.forEach((_, i) => {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    });
  }
}
