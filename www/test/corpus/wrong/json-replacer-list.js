// fails: gossipRound
const copyOf = (entry) => JSON.parse(JSON.stringify(entry, ['value', 'version']));

function gossipRound(nodes, sourceIdx, targetIdx) {
  const [{ state: s }, { state: t }] = [nodes[sourceIdx], nodes[targetIdx]];
  for (const key of Object.keys(s)) if (!(t[key]?.version >= s[key].version)) t[key] = copyOf(s[key]);
  for (const key of Object.keys(t)) if (!(s[key]?.version >= t[key].version)) s[key] = copyOf(t[key]);
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
