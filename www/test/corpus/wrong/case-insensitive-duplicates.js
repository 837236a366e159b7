// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const seen = [];
  for (const key of [...Object.keys(source), ...Object.keys(target)]) {
    if (seen.includes(key.toUpperCase())) continue;
    seen.push(key.toUpperCase());
    if (!target[key] || (source[key] && source[key].version > target[key].version)) {
      target[key] = { ...source[key] };
    } else if (!source[key] || target[key].version > source[key].version) {
      source[key] = { ...target[key] };
    }
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
