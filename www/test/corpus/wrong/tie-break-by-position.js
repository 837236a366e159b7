// fails: gossipRound
// misconception: lower-index-wins-ties
function gossipRound(nodes, sourceIdx, targetIdx) {
  // on a tie the node that comes first in the list wins
  const first = nodes[Math.min(sourceIdx, targetIdx)].state;
  const second = nodes[Math.max(sourceIdx, targetIdx)].state;
  for (const key of [...Object.keys(first), ...Object.keys(second)]) {
    const x = first[key];
    const y = second[key];
    if (!y || (x && x.version >= y.version)) second[key] = { ...x };
    else first[key] = { ...y };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { value, version: own[key] ? own[key].version + 1 : 1 };
  for (let round = 1; round <= 3; round++) {
    for (let i = nodes.length - 1; i >= 0; i--) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
