// fails: gossipRound
// misconception: nothing-when-both-are-ahead
const hasNewsFor = (mine, yours) => Object.keys(mine).some((key) => !(key in yours) || mine[key].version > yours[key].version);

function copyNews(mine, yours) {
  for (const [key, entry] of Object.entries(mine)) {
    if (!(key in yours) || entry.version > yours[key].version) yours[key] = { ...entry };
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const left = nodes[sourceIdx].state;
  const right = nodes[targetIdx].state;
  const leftLeads = hasNewsFor(left, right);
  const rightLeads = hasNewsFor(right, left);
  if (leftLeads && rightLeads) {
    console.warn('conflict between', sourceIdx, 'and', targetIdx);
  } else if (leftLeads) {
    copyNews(left, right);
  } else if (rightLeads) {
    copyNews(right, left);
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const before = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: before ? before.version + 1 : 1 };
  let rounds = 0;
  do {
    for (let peer = 0; peer < nodes.length; peer++) {
      if (peer === fromIdx) continue;
      gossipRound(nodes, fromIdx, peer);
    }
  } while (++rounds < 3);
}
