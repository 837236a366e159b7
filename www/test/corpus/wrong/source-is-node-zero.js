// fails: gossipRound
// misconception: fixed-source
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[0].state; // works in the demo
  const target = nodes[targetIdx].state;
  for (const [k, e] of Object.entries(source)) {
    if (!(k in target) || e.version > target[k].version) target[k] = { ...e };
  }
  for (const [k, e] of Object.entries(target)) {
    if (!(k in source) || e.version > source[k].version) source[k] = { ...e };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  const version = (state[key]?.version ?? 0) + 1;
  state[key] = { value, version };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
