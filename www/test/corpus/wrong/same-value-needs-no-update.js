// fails: gossipRound
// misconception: equal-values-not-updated
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const update = (to, from) => {
    for (const [key, entry] of Object.entries(from)) {
      if (to[key] === undefined) {
        to[key] = { ...entry };
      } else if (to[key].value !== entry.value && to[key].version < entry.version) {
        to[key] = { ...entry };
      }
    }
  };
  update(target, source);
  update(source, target);
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
