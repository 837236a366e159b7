// fails: gossipRound
function deepCopy(x) {
  if (typeof x !== 'object') return x;
  const copy = {};
  for (const key in x) copy[key] = deepCopy(x[key]);
  return copy;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!target[key] || source[key].version > target[key].version) target[key] = deepCopy(source[key]);
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) source[key] = deepCopy(target[key]);
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
