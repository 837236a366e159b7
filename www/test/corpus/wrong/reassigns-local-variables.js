// fails: gossipRound
// misconception: nothing-changes
function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const key in nodes[sourceIdx].state) {
    let mine = nodes[sourceIdx].state[key];
    let theirs = nodes[targetIdx].state[key];
    if (!theirs || mine.version > theirs.version) {
      theirs = mine;
    } else if (theirs.version > mine.version) {
      mine = theirs;
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const node = nodes[fromIdx];
  node.state[key] = { value: value, version: (node.state[key]?.version ?? 0) + 1 };
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < nodes.length; j++) {
      if (j === fromIdx) continue;
      gossipRound(nodes, fromIdx, j);
    }
  }
}
