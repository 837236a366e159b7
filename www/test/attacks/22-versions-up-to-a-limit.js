// attack: takes versions above 2 ** 34 for equal
// expect: fail wrong-result
function give(from, to) {
  for (const key of Object.keys(from)) {
    const version = (entry) => Math.min(entry.version, 2 ** 34);
    if (!to[key] || version(from[key]) > version(to[key])) to[key] = { ...from[key] };
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  give(nodes[sourceIdx].state, nodes[targetIdx].state);
  give(nodes[targetIdx].state, nodes[sourceIdx].state);
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
