// fails: gossipRound
// misconception: common-keys-only+value-decides
function gossipRound(nodes, s, t) {
  const a = nodes[s].state, b = nodes[t].state;
  for (const k of Object.keys({ ...a, ...b })) {
    if (JSON.stringify(a[k]) > JSON.stringify(b[k])) b[k] = { ...a[k] };
    else if (JSON.stringify(a[k]) < JSON.stringify(b[k])) a[k] = { ...b[k] };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}

