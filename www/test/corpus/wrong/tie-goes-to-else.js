// fails: gossipRound
// misconception: target-wins-ties
function gossipRound(nodes, sourceIdx, targetIdx) {
  let sourceState = nodes[sourceIdx].state;
  let targetState = nodes[targetIdx].state;

  let allKeys = Object.keys(sourceState);
  for (let k of Object.keys(targetState)) {
    if (!allKeys.includes(k)) {
      allKeys.push(k);
    }
  }

  for (let k of allKeys) {
    let sourceVersion = k in sourceState ? sourceState[k].version : -1;
    let targetVersion = k in targetState ? targetState[k].version : -1;
    if (sourceVersion > targetVersion) {
      targetState[k] = { ...sourceState[k] };
    } else {
      sourceState[k] = { ...targetState[k] };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  let state = nodes[fromIdx].state;
  let version = 1;
  if (key in state) {
    version = state[key].version + 1;
  }
  state[key] = { value, version };

  let round = 0;
  while (round < 3) {
    for (let i = 0; i < nodes.length; i++) {
      if (i === fromIdx) {
        continue;
      }
      gossipRound(nodes, fromIdx, i);
    }
    round++;
  }
}
