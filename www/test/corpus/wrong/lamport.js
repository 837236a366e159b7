// fails: gossipRound
// misconception: raises-version-every-round
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  for (const k of new Set([...Object.keys(s), ...Object.keys(t)])) {
    const win = !t[k] ? s[k] : !s[k] ? t[k] : s[k].version >= t[k].version ? s[k] : t[k];
    const merged = { value: win.value, version: win.version + 1 };
    s[k] = { ...merged }; t[k] = { ...merged };
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
// WRONG [G] version becomes max+1 on merge
