// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  const rank = ({ version, value }) => [version, value];
  for (const key of Object.keys(a)) {
    if (!b[key] || rank(a[key]) > rank(b[key])) b[key] = { ...a[key] };
  }
  for (const key of Object.keys(b)) {
    if (!a[key] || rank(b[key]) > rank(a[key])) a[key] = { ...b[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const a = nodes[fromIdx].state;
  a[key] = { value, version: (a[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
