// fails: gossipRound
// misconception: versions-rounded
function gossipRound(nodes, sourceIdx, targetIdx) {
  const mine = nodes[sourceIdx].state;
  const yours = nodes[targetIdx].state;
  const number = (state, key) => (state[key] ? Number.parseInt(state[key].version, 10) : -Infinity);
  for (const key in { ...mine, ...yours }) {
    const lead = number(mine, key) - number(yours, key);
    if (lead > 0) yours[key] = { ...mine[key] };
    if (lead < 0) mine[key] = { ...yours[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: own ? own.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
