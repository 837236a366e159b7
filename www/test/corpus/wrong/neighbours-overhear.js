// fails: gossipRound
// misconception: changes-other-nodes
function gossipRound(nodes, sourceIdx, targetIdx) {
  const give = (from, to) => {
    for (const [key, entry] of Object.entries(from)) {
      if (!to[key] || entry.version > to[key].version) to[key] = { ...entry };
    }
  };
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  give(source, target);
  give(target, source);
  const overhears = nodes[Math.max(sourceIdx, targetIdx) - 1]; // sits beside one of them
  if (overhears && Object.keys(target).length > 1) give(target, overhears.state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
