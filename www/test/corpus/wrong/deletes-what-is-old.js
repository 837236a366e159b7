// fails: gossipRound
// misconception: older-entries-removed
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!(key in target)) target[key] = { ...source[key] };
    else if (source[key].version > target[key].version) {
      delete target[key];
    }
  }
  for (const key in target) {
    if (!(key in source)) source[key] = { ...target[key] };
    else if (target[key].version > source[key].version) {
      delete source[key];
    }
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
