// fails: gossipRound
const pad = (version) => String(version).padStart(3, '0');

function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  Object.keys({ ...s, ...t }).forEach((k) => {
    if (!(k in s)) s[k] = { ...t[k] };
    if (!(k in t)) t[k] = { ...s[k] };
    if (pad(s[k].version) > pad(t[k].version)) t[k] = { ...s[k] };
    if (pad(t[k].version) > pad(s[k].version)) s[k] = { ...t[k] };
  });
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
