// fails: gossipRound, spreadInfo
// misconception: gossipRound=older-or-equal-wins, spreadInfo=chain-from-sender
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  Object.keys({ ...a, ...b }).forEach((k) => {
    const best = [a[k], b[k]].filter((e) => e).sort((p, q) => p.version - q.version)[0];
    a[k] = { ...best };
    b[k] = { ...best };
  });
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    let current = fromIdx;
    for (let i = 0; i < nodes.length; i++) {
      if (i === current) continue;
      gossipRound(nodes, current, i);
      current = i;
    }
  }
}
