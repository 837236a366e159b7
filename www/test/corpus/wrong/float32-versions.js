// fails: gossipRound
// versions of source and target, next to each other
const buffer = new Float32Array(2);

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  const keys = new Set(Object.keys(source).concat(Object.keys(target)));
  for (const key of keys) {
    buffer[0] = source[key] ? source[key].version : -1;
    buffer[1] = target[key] ? target[key].version : -1;
    if (buffer[0] > buffer[1]) target[key] = { ...source[key] };
    if (buffer[0] < buffer[1]) source[key] = { ...target[key] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
