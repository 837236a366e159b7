// reading: sweeps=3 version=own+1 order=ascending
// Nodes get fields of their own; the states do not.
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx], target = nodes[targetIdx];
  source.contacts = (source.contacts ?? 0) + 1;
  target.lastPeer = source.id;
  const s = source.state, t = target.state;
  for (const k of Object.keys(s)) if (!t[k] || t[k].version < s[k].version) t[k] = { ...s[k] };
  for (const k of Object.keys(t)) if (!s[k] || s[k].version < t[k].version) s[k] = { ...t[k] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
