// fails: gossipRound
// misconception: older-wins
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key of Object.keys({ ...source, ...target })) {
    const s = source[key];
    const t = target[key];
    if (!s) source[key] = { ...t };
    else if (!t) target[key] = { ...s };
    else if (s.version < t.version) target[key] = { ...s };
    else if (t.version < s.version) source[key] = { ...t };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i === fromIdx) continue;
      gossipRound(nodes, fromIdx, i);
    }
  }
}
