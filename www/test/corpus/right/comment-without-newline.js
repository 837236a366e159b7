// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const k of Object.keys({ ...s, ...t })) {
    if (!(k in s)) s[k] = { ...t[k] };
    else if (!(k in t)) t[k] = { ...s[k] };
    else if (s[k].version > t[k].version) t[k] = { ...s[k] };
    else if (s[k].version < t[k].version) s[k] = { ...t[k] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: key in s ? s[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
// that's it! }