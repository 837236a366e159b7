// fails: gossipRound
// misconception: entries-after-2-left-out
function message(from, to) {
  return Object.keys(from)
    .filter((key) => to[key] === undefined || from[key].version > to[key].version)
    .slice(0, 2)
    .map((key) => [key, from[key].value, from[key].version]);
}

function receive(state, parts) {
  for (const [key, value, version] of parts) state[key] = { value, version };
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const there = message(nodes[sourceIdx].state, nodes[targetIdx].state);
  const back = message(nodes[targetIdx].state, nodes[sourceIdx].state);
  receive(nodes[targetIdx].state, there);
  receive(nodes[sourceIdx].state, back);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { value, version: Object.hasOwn(own, key) ? own[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    nodes.forEach((_, peer) => {
      if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
    });
  }
}
