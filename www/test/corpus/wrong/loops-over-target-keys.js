// fails: gossipRound
// misconception: target-keys-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const [key, theirs] of Object.entries(target)) {
    const ours = source[key];
    if (!ours || theirs.version > ours.version) source[key] = { ...theirs };
    else if (ours.version > theirs.version) target[key] = { ...ours };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
