// fails: gossipRound
// misconception: one-fixed-key
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const a = source.leader;
  const b = target.leader;
  if (a && (!b || a.version > b.version)) target.leader = { ...a };
  else if (b && (!a || b.version > a.version)) source.leader = { ...b };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
