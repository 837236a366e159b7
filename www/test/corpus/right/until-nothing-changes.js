// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  let changed = false;
  for (const k of Object.keys({ ...a, ...b })) {
    if (!a[k] || (b[k] && b[k].version > a[k].version)) {
      a[k] = { ...b[k] };
      changed = true;
    } else if (!b[k] || a[k].version > b[k].version) {
      b[k] = { ...a[k] };
      changed = true;
    }
  }
  return changed;
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  let changed;
  do {
    changed = false;
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx && gossipRound(nodes, fromIdx, i)) changed = true;
    }
  } while (changed);
}
