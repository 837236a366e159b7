// reading: sweeps=3 version=own+1 order=ascending
function mergeKeys(keys, a, b) {
  if (keys.length === 0) return;
  const [key, ...rest] = keys;
  if (!a[key] || (b[key] && b[key].version > a[key].version)) a[key] = { ...b[key] };
  else if (!b[key] || a[key].version > b[key].version) b[key] = { ...a[key] };
  mergeKeys(rest, a, b);
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  mergeKeys(Object.keys({ ...a, ...b }), a, b);
}

function sweep(nodes, fromIdx, i = 0) {
  if (i >= nodes.length) return;
  if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  sweep(nodes, fromIdx, i + 1);
}

function repeat(times, action) {
  if (times > 0) {
    action();
    repeat(times - 1, action);
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const known = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: known ? known.version + 1 : 1 };
  repeat(3, () => sweep(nodes, fromIdx));
}
