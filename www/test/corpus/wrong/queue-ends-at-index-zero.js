// fails: spreadInfo
// misconception: stops-at-node-0
const give = (from, to) => {
  for (const key of Object.keys(from)) {
    if (!(key in to) || from[key].version > to[key].version) to[key] = { ...from[key] };
  }
};

function gossipRound(nodes, sourceIdx, targetIdx) {
  give(nodes[sourceIdx].state, nodes[targetIdx].state);
  give(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) {
    const waiting = [...nodes.keys()].filter((i) => i !== fromIdx);
    let next;
    while ((next = waiting.shift())) {
      gossipRound(nodes, fromIdx, next);
    }
  }
}
