// fails: gossipRound
// misconception: remembers-earlier-calls
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const merge = (own, other) => {
    const result = { ...own };
    for (const key of Object.keys(other)) {
      if (!result[key] || other[key].version > result[key].version) result[key] = { ...other[key] };
    }
    return Object.freeze(result);
  };
  nodes[sourceIdx].state = merge(source, target);
  nodes[targetIdx].state = merge(target, source);
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
