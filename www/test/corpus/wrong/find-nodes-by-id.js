// fails: gossipRound
// misconception: ids-for-indexes
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes.find((n) => n.id === sourceIdx).state;
  const target = nodes.find((n) => n.id === targetIdx).state;
  for (const [from, to] of [[source, target], [target, source]]) {
    for (const key of Object.keys(from)) {
      if (!to[key] || from[key].version > to[key].version) to[key] = { ...from[key] };
    }
  }
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
