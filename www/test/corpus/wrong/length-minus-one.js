// fails: gossipRound
// misconception: skips-last-key
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const keys = Object.keys({ ...source, ...target });
  for (let i = 0; i < keys.length - 1; i++) {
    const key = keys[i];
    const s = source[key];
    const t = target[key];
    if (!t || (s && s.version > t.version)) target[key] = { ...s };
    else if (!s || t.version > s.version) source[key] = { ...t };
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
