// fails: gossipRound
// misconception: ignores-case
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const sync = (from, to) => {
    for (const key of Object.keys(from)) {
      const name = key.toLowerCase();
      if (!to[name] || from[key].version > to[name].version) to[name] = { ...from[key] };
    }
  };
  sync(source, target);
  sync(target, source);
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
