// fails: gossipRound
// misconception: invents-keys
const MAX_KEY = 255;

function gossipRound(nodes, sourceIdx, targetIdx) {
  const give = (from, to) => {
    Object.entries(from).forEach(([name, entry]) => {
      const key = name.slice(0, MAX_KEY);
      if (to[key] === undefined || entry.version > to[key].version) to[key] = { value: entry.value, version: entry.version };
    });
  };
  give(nodes[sourceIdx].state, nodes[targetIdx].state);
  give(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { value, version: own[key] ? own[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    nodes.forEach((_, i) => {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    });
  }
}
