// fails: gossipRound
// misconception: ties-raise-version
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const key of Object.keys(b)) {
    if (a[key] && a[key].version === b[key].version) b[key] = { ...b[key], version: b[key].version + 1 }; // the target's wins
  }
  for (const key of Object.keys({ ...a, ...b })) {
    if (!b[key] || a[key]?.version > b[key].version) b[key] = { ...a[key] };
    else if (!a[key] || b[key].version > a[key].version) a[key] = { ...b[key] };
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
