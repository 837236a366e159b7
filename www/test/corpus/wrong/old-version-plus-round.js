// fails: spreadInfo
// misconception: raises-every-round
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!b[key] || (a[key] && a[key].version > b[key].version)) b[key] = { ...a[key] };
    else if (!a[key] || b[key].version > a[key].version) a[key] = { ...b[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  const old = state[key] ? state[key].version : 0;
  for (let round = 1; round <= 3; round++) {
    state[key] = { value, version: old + round };
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
