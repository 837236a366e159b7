// fails: gossipRound
// misconception: ties-by-id
function gossipRound(nodes, sourceIdx, targetIdx) {
  const A = nodes[sourceIdx], B = nodes[targetIdx];
  for (const k of new Set([...Object.keys(A.state), ...Object.keys(B.state)])) {
    const a = A.state[k], b = B.state[k];
    if (!b || (a && a.version > b.version)) B.state[k] = { ...a };
    else if (!a || b.version > a.version) A.state[k] = { ...b };
    else if (A.id < B.id) B.state[k] = { ...a };
    else A.state[k] = { ...b };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const cur = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: cur ? cur.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
// WRONG [G] ties broken by node id (lower id wins)
