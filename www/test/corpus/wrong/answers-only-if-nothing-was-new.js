// fails: gossipRound
// misconception: ends-after-one-direction
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  let pushed = false;
  for (const k in s) if (!t[k] || s[k].version > t[k].version) { t[k] = { ...s[k] }; pushed = true; }
  if (pushed) return;
  for (const k in t) if (!s[k] || t[k].version > s[k].version) s[k] = { ...t[k] };
}
function spreadInfo(nodes, key, value, fromIdx) {
  const state = nodes[fromIdx].state;
  state[key] = { value, version: state[key] ? state[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
