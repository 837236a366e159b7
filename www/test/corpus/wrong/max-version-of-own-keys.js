// fails: spreadInfo
// misconception: version-above-all-keys
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!target[key] || source[key].version > target[key].version) {
      target[key] = { value: source[key].value, version: source[key].version };
    }
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) {
      source[key] = { value: target[key].value, version: target[key].version };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  // a new version must be higher than all that this node has seen
  let highest = 0;
  for (const k in state) {
    if (state[k].version > highest) highest = state[k].version;
  }
  state[key] = { value, version: highest + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
