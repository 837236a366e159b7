// fails: gossipRound
// misconception: off-by-one-indexes
function gossipRound(nodes, sourceIdx, targetIdx) {
  // node numbers start at 1
  const source = nodes[sourceIdx - 1]?.state ?? {};
  const target = nodes[targetIdx - 1]?.state ?? {};
  const keys = Object.keys({ ...source, ...target });
  for (const key of keys) {
    const s = source[key];
    const t = target[key];
    if (!t || s?.version > t.version) target[key] = { ...s };
    else if (!s || t.version > s.version) source[key] = { ...t };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
