// fails: gossipRound
// misconception: ends-with-the-shorter-list
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const mine = Object.keys(source).sort();
  const theirs = Object.keys(target).sort();
  let i = 0;
  let j = 0;
  while (i < mine.length && j < theirs.length) {
    if (mine[i] < theirs[j]) {
      target[mine[i]] = { ...source[mine[i]] };
      i++;
    } else if (mine[i] > theirs[j]) {
      source[theirs[j]] = { ...target[theirs[j]] };
      j++;
    } else {
      const key = mine[i];
      if (source[key].version > target[key].version) target[key] = { ...source[key] };
      if (target[key].version > source[key].version) source[key] = { ...target[key] };
      i++;
      j++;
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: key in state ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let peer = 0; peer < nodes.length; peer++) if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
  }
}
