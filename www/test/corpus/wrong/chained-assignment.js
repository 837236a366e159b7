// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx], t = nodes[targetIdx];
  s.state = t.state = Object.keys(t.state).reduce(
    (acc, k) => (!acc[k] || acc[k].version < t.state[k].version ? { ...acc, [k]: t.state[k] } : acc),
    s.state,
  );
}

function spreadInfo(nodes, key, value, fromIdx) {
  const old = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: old ? old.version + 1 : 1 };
  for (let round = 0; round < 3; round++)
    nodes.forEach((_, i) => { if (i !== fromIdx) gossipRound(nodes, fromIdx, i); });
}
