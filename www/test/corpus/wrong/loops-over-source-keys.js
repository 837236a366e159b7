// fails: gossipRound
// misconception: source-keys-only
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;

  for (const key in source) {
    const targetVersion = target[key] ? target[key].version : -1;
    if (source[key].version > targetVersion) {
      target[key] = { ...source[key] };
    } else if (targetVersion > source[key].version) {
      source[key] = { ...target[key] };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const entry = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: entry ? entry.version + 1 : 1 };

  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) {
        gossipRound(nodes, fromIdx, i);
      }
    }
  }
}
