// fails: gossipRound
// misconception: skips-first-key
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const keys = [...new Set([...Object.keys(source), ...Object.keys(target)])].sort();
  for (let i = 1; i <= keys.length; i++) {
    const key = keys[i];
    if (!key) break;
    if (!target[key] || source[key]?.version > target[key].version) target[key] = { ...source[key] };
    if (!source[key] || target[key]?.version > source[key].version) source[key] = { ...target[key] };
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
