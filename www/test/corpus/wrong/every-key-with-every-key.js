// fails: gossipRound
// misconception: every-key-with-every-key
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  for (const k1 in a) {
    for (const k2 in b) {
      if (a[k1].version > b[k2].version) {
        b[k1] = { ...a[k1] };
      } else if (a[k1].version < b[k2].version) {
        a[k2] = { ...b[k2] };
      }
    }
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const old = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (old ? old.version : 0) + 1 };
  for (let r = 0; r < 3; r++)
    for (let i = 0; i < nodes.length; i++)
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
}
