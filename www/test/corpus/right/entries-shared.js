// reading: sweeps=3 version=own+1 order=ascending
// hazard: shared-entries
// shares the winning entry between both nodes, never edits one
function gossipRound(nodes, sourceIdx, targetIdx) {
  const src = nodes[sourceIdx].state;
  const tgt = nodes[targetIdx].state;
  for (const [k, e] of Object.entries(src)) {
    if (!(k in tgt) || tgt[k].version < e.version) tgt[k] = e;
  }
  for (const [k, e] of Object.entries(tgt)) {
    if (!(k in src) || src[k].version < e.version) src[k] = e;
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const old = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value: value, version: old ? old.version + 1 : 1 };
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
