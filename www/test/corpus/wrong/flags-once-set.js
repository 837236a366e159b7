// fails: spreadInfo
// misconception: mixes-entries
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const key in a) if (!b[key] || a[key].version > b[key].version) b[key] = { ...a[key] };
  for (const key in b) if (!a[key] || b[key].version > a[key].version) a[key] = { ...b[key] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const old = nodes[fromIdx].state[key];
  const isFlag = typeof value === 'boolean' && typeof old?.value === 'boolean';
  nodes[fromIdx].state[key] = { value: isFlag ? value && old.value : value, version: (old?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
