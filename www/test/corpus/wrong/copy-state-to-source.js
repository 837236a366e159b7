// fails: gossipRound
// misconception: replaces-source-state
function gossipRound(nodes, sourceIdx, targetIdx) {
  const copy = {};
  for (const [k, e] of Object.entries(nodes[targetIdx].state)) copy[k] = { ...e };
  nodes[sourceIdx] = { ...nodes[sourceIdx], state: copy };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const before = nodes[fromIdx].state[key];
  const version = before === undefined ? 1 : before.version + 1;
  nodes[fromIdx].state[key] = { value, version };
  let round = 1;
  do {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
    round++;
  } while (round <= 3);
}
