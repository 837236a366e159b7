// reading: sweeps=1 version=own+1 order=descending
// note: one-sweep, peer-order
function gossipRound(nodes, sourceIdx, targetIdx) {
  let left = nodes[sourceIdx].state;
  let right = nodes[targetIdx].state;
  for (let key of Object.keys({ ...left, ...right })) {
    let l = left[key], r = right[key];
    if (!r || (l && l.version > r.version)) right[key] = Object.assign({}, l);
    else if (!l || r.version > l.version) left[key] = Object.assign({}, r);
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  let mine = nodes[fromIdx].state;
  mine[key] = { value, version: mine[key] ? mine[key].version + 1 : 1 };
  let i = nodes.length;
  while (i--) {
    if (i === fromIdx) continue;
    gossipRound(nodes, fromIdx, i);
  }
}
