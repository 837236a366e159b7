// fails: gossipRound
// misconception: falsy-values-stay
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;

  const push = (from, to) => {
    for (const key in from) {
      if (!from[key].value) continue;
      if (!to[key] || from[key].version > to[key].version) {
        to[key] = { ...from[key] };
      }
    }
  };

  push(source, target);
  push(target, source);
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
