// fails: gossipRound
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const keys = new Set([...Object.keys(source), ...Object.keys(target)]);
  for (const key of keys) {
    // walk through the versions until one of the two is found
    for (let v = 10; v >= 0; v--) {
      const s = source[key]?.version === v;
      const t = target[key]?.version === v;
      if (s && t) break;
      if (s) {
        target[key] = { ...source[key] };
        break;
      }
      if (t) {
        source[key] = { ...target[key] };
        break;
      }
    }
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
