// fails: gossipRound
// misconception: raises-version-on-receipt
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const keys = Object.keys({ ...source, ...target });
  for (const key of keys) {
    const s = source[key];
    const t = target[key];
    if (!t || (s && s.version > t.version)) {
      target[key] = { value: s.value, version: s.version + 1 };
    } else if (!s || t.version > s.version) {
      source[key] = { value: t.value, version: t.version + 1 };
    }
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
