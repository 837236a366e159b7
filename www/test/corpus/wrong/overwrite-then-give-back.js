// fails: gossipRound
// misconception: source-always-wins
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  // source tells target everything
  for (const key in source) target[key] = { ...source[key] };
  // target tells source everything
  for (const key in target) source[key] = { ...target[key] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const source = nodes[fromIdx].state;
  let version = 1;
  if (source[key]) version += source[key].version;
  source[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
