// fails: gossipRound
// misconception: ties-by-value
const isNewer = (a, b) =>
  b === undefined || a.version > b.version || (a.version === b.version && a.value > b.value);

function gossipRound(nodes, sourceIdx, targetIdx) {
  const left = nodes[sourceIdx].state;
  const right = nodes[targetIdx].state;
  for (const key of Object.keys(left)) if (isNewer(left[key], right[key])) right[key] = { ...left[key] };
  for (const key of Object.keys(right)) if (isNewer(right[key], left[key])) left[key] = { ...right[key] };
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
