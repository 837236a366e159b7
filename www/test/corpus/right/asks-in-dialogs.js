// reading: sweeps=3 version=own+1 order=ascending
// For a page: a greeting, a profile, and a question that nobody answers here.
alert('gossip begins');
console.profile('spread');
const loud = confirm('Print every round?') || prompt('Print every round? (yes/no)') === 'yes';

function gossipRound(nodes, sourceIdx, targetIdx) {
  console.timeStamp(`${sourceIdx} meets ${targetIdx}`);
  if (loud) console.log(sourceIdx, targetIdx);
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const key in a) if (!b[key] || b[key].version < a[key].version) b[key] = { ...a[key] };
  for (const key in b) if (!a[key] || a[key].version < b[key].version) a[key] = { ...b[key] };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
console.profileEnd('spread');
