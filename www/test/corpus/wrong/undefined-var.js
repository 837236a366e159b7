// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of Object.keys(source)) {
    if (!target[key] || source[key].version > target[key].version) {
      targt[key] = { ...source[key] };
    }
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const cur = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: cur ? cur.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
// WRONG [G] typo in a variable: targt
