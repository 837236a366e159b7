// fails: gossipRound
// misconception: missing-keys-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!(key in target)) target[key] = { ...source[key] };
  }
  for (const key in target) {
    if (!(key in source)) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: key in s ? s[key].version + 1 : 1 };
  for (let r = 0; r < 3; r++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
