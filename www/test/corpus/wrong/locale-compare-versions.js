// fails: gossipRound
// misconception: versions-as-text
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const [from, to] of [[sourceIdx, targetIdx], [targetIdx, sourceIdx]]) {
    for (const key in nodes[from].state) {
      const mine = nodes[from].state[key];
      const theirs = nodes[to].state[key];
      if (!theirs || mine.version.toString().localeCompare(theirs.version.toString()) === 1) {
        nodes[to].state[key] = { value: mine.value, version: mine.version };
      }
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  let v = 0;
  if (nodes[fromIdx].state[key]) v = nodes[fromIdx].state[key].version;
  nodes[fromIdx].state[key] = { value, version: v + 1 };
  for (let round = 1; round < 4; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
