// fails: gossipRound
// misconception: missing-keys-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!target[key] || source[key] > target[key]) target[key] = { ...source[key] };
  }
  for (const key in target) {
    if (!source[key] || target[key] > source[key]) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const mine = nodes[fromIdx].state;
  mine[key] = { value, version: mine[key] ? mine[key].version + 1 : 1 };
  let round = 0;
  while (++round <= 3) {
    let i = -1;
    while (++i < nodes.length) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
