// fails: gossipRound
// misconception: fixed-nodes
function gossipRound(nodes) {
  const a = nodes[0].state;
  const b = nodes[1].state;
  for (const key of Object.keys({ ...a, ...b })) {
    if (!b[key] || (a[key] && a[key].version > b[key].version)) b[key] = { ...a[key] };
    else if (!a[key] || b[key].version > a[key].version) a[key] = { ...b[key] };
  }
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
