// fails: spreadInfo
// misconception: changes-reading
function gossipRound(nodes, sourceIdx, targetIdx) {
  const ways = [
    [nodes[sourceIdx].state, nodes[targetIdx].state],
    [nodes[targetIdx].state, nodes[sourceIdx].state],
  ];
  for (const [from, to] of ways) {
    for (const [key, entry] of Object.entries(from)) {
      if (to[key] === undefined || to[key].version < entry.version) to[key] = { ...entry };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  const version = state[key] === undefined ? 1 : state[key].version + 1;
  state[key] = { value, version };
  const knows = (node) => node.state[key] !== undefined && node.state[key].version === version;
  let round = 0;
  do {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
    round++;
  } while (round < 3 && !nodes.every(knows)); // other news may still be on its way
}
