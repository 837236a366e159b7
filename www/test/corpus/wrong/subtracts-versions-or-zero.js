// fails: gossipRound
// misconception: version-0-as-missing
function versionOf(state, key) {
  return state[key] ? state[key].version : 0;
}
function gossipRound(nodes, sourceIdx, targetIdx) {
  const A = nodes[sourceIdx].state, B = nodes[targetIdx].state;
  const keys = new Set([...Object.keys(A), ...Object.keys(B)]);
  keys.forEach(key => {
    const diff = versionOf(A, key) - versionOf(B, key);
    if (diff > 0) B[key] = { ...A[key] };
    if (diff < 0) A[key] = { ...B[key] };
  });
}
function spreadInfo(nodes, key, value, fromIdx) {
  const old = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (old?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
