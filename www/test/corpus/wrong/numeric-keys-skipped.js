// fails: gossipRound
// misconception: numeric-keys-stay
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const names = Object.keys({ ...source, ...target }).filter((key) => isNaN(key));
  for (const name of names) {
    if (!target[name] || source[name]?.version > target[name].version) target[name] = { ...source[name] };
    else if (!source[name] || target[name].version > source[name].version) source[name] = { ...target[name] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
