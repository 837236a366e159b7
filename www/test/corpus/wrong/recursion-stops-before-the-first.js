// fails: gossipRound
// misconception: skips-first-key
function gossipRound(nodes, s, t) {
  const A = nodes[s].state, B = nodes[t].state;
  const names = Object.keys({ ...A, ...B });
  const visit = (n) => {
    if (n <= 0) return;
    const k = names[n];
    if (k !== undefined) {
      if (A[k] && (!B[k] || A[k].version > B[k].version)) B[k] = { ...A[k] };
      else if (B[k] && (!A[k] || B[k].version > A[k].version)) A[k] = { ...B[k] };
    }
    visit(n - 1);
  };
  visit(names.length - 1);
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

