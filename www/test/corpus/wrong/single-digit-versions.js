// fails: gossipRound
function leadingDigit(version) {
  const text = version.toString();
  return Number(text[0]);
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!(key in target) || leadingDigit(source[key].version) > leadingDigit(target[key].version)) {
      target[key] = { ...source[key] };
    }
  }
  for (const key in target) {
    if (!(key in source) || leadingDigit(target[key].version) > leadingDigit(source[key].version)) {
      source[key] = { ...target[key] };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const version = (nodes[fromIdx].state[key]?.version ?? 0) + 1;
  nodes[fromIdx].state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i === fromIdx) continue;
      gossipRound(nodes, fromIdx, i);
    }
  }
}
