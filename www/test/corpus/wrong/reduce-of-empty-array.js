// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  const pack = (state) =>
    Object.keys(state)
      .map((key) => ({ [key]: state[key] }))
      .reduce((all, one) => Object.assign(all, one));
  const fromSource = pack(s);
  const fromTarget = pack(t);
  for (const key in fromSource) if (!t[key] || t[key].version < fromSource[key].version) t[key] = { ...fromSource[key] };
  for (const key in fromTarget) if (!s[key] || s[key].version < fromTarget[key].version) s[key] = { ...fromTarget[key] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
