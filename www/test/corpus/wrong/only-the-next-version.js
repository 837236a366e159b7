// fails: gossipRound
// misconception: next-version-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const apply = (from, to) => {
    for (const key in from) {
      if (!to[key] || from[key].version === to[key].version + 1) {
        to[key] = { ...from[key] };
      }
    }
  };
  apply(source, target);
  apply(target, source);
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
