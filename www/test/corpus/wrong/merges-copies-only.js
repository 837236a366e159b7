// fails: gossipRound
// misconception: nothing-changes
function gossipRound(nodes, sourceIdx, targetIdx) {
  let source = { ...nodes[sourceIdx].state };
  let target = { ...nodes[targetIdx].state };
  for (const key of Object.keys({ ...source, ...target })) {
    const s = source[key];
    const t = target[key];
    if (!t || (s && s.version > t.version)) target[key] = s;
    else if (!s || t.version > s.version) source[key] = t;
  }
  return [source, target];
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
