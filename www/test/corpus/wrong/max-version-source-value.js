// fails: gossipRound
// misconception: highest-version-with-source-value
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state, b = nodes[targetIdx].state;
  for (const k of Object.keys({ ...b, ...a })) {
    const value = (a[k] ?? b[k]).value;
    const version = Math.max(a[k]?.version ?? 0, b[k]?.version ?? 0);
    a[k] = { value, version };
    b[k] = { value, version };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const cur = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: cur ? cur.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
// WRONG [G] Math.max version but always the source's value
