// fails: gossipRound
// misconception: updates-value-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const keys = new Set([...Object.keys(source), ...Object.keys(target)]);
  for (const key of keys) {
    if (!source[key]) {
      source[key] = { ...target[key] };
    } else if (!target[key]) {
      target[key] = { ...source[key] };
    } else if (source[key].version > target[key].version) {
      target[key].value = source[key].value;
    } else if (target[key].version > source[key].version) {
      source[key].value = target[key].value;
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
