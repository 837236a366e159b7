// fails: gossipRound
// misconception: nothing-with-the-same-keys
function hash(state) {
  let h = 0;
  for (const c of JSON.stringify(Object.keys(state).sort())) h = (h * 31 + c.charCodeAt(0)) >>> 0;
  return h;
}
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  if (hash(a) === hash(b)) return; // in sync
  for (const [from, to] of [[a, b], [b, a]]) {
    for (const key of Object.keys(from)) {
      if (!(key in to) || from[key].version > to[key].version) to[key] = { ...from[key] };
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
