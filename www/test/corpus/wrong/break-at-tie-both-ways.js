// fails: gossipRound
// misconception: stops-at-first-tie
const offer = (from, to) => {
  for (const key of Object.keys(from)) {
    if (to[key] !== undefined && to[key].version === from[key].version) break;
    if (to[key] === undefined || to[key].version < from[key].version) to[key] = { ...from[key] };
  }
};

function gossipRound(nodes, sourceIdx, targetIdx) {
  offer(nodes[sourceIdx].state, nodes[targetIdx].state);
  offer(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key] ? state[key].version : 0) + 1 };
  for (let sweep = 0; sweep < 3; sweep++) {
    nodes.forEach((_, peer) => {
      if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
    });
  }
}
