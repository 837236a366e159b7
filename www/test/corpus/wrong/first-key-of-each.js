// fails: gossipRound
// misconception: first-key-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const give = (from, to) => {
    const key = Object.keys(from)[0];
    if (key === undefined) return;
    if (!to[key] || from[key].version > to[key].version) to[key] = { ...from[key] };
  };
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  give(a, b);
  give(b, a);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
