// reading: sweeps=3 version=own+1 order=ascending
// note: renewed-entries
// Re-creates every entry of both nodes in every round.
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  const pick = (own, other) => {
    const out = {};
    for (const key of Object.keys(own)) out[key] = own[key];
    for (const key of Object.keys(other)) if (!out[key] || out[key].version < other[key].version) out[key] = other[key];
    return JSON.parse(JSON.stringify(out));
  };
  const nextS = pick(s, t);
  const nextT = pick(t, s);
  nodes[sourceIdx].state = nextS;
  nodes[targetIdx].state = nextT;
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: Number(s[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
