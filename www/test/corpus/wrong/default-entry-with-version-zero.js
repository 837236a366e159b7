// fails: gossipRound
// misconception: version-0-as-missing
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  Object.keys({ ...s, ...t }).forEach((key) => {
    const mine = s[key] || { version: 0 };
    const theirs = t[key] || { version: 0 };
    if (mine.version > theirs.version) t[key] = Object.assign({}, mine);
    if (theirs.version > mine.version) s[key] = Object.assign({}, theirs);
  });
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  const version = state[key] ? state[key].version + 1 : 1;
  state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
