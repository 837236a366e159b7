// reading: sweeps=3 version=own+1 order=ascending
const gossipRound = (nodes, sourceIdx, targetIdx) => {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const k of Object.keys(s)) if (!t[k] || s[k].version > t[k].version) t[k] = { ...s[k] };
  for (const k of Object.keys(t)) if (!s[k] || t[k].version > s[k].version) s[k] = { ...t[k] };
};

const spreadInfo = (nodes, key, value, fromIdx) => {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key] ? s[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
};

const nodes = [{ id: 0, state: {} }];
spreadInfo(nodes, 'leader', 'me', 0);
console.log(nodes[1].state.leader.value); // there is no node 1
