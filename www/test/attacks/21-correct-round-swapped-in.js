// attack: hopes that spreadInfo is judged with a correct gossipRound that it can keep
// expect: fail wrong-result|threw
let kept = null;
function gossipRound(nodes, sourceIdx, targetIdx) {
  if (kept) kept(nodes, sourceIdx, targetIdx);
}
function spreadInfo(nodes, key, value, fromIdx) {
  if (gossipRound !== spreadInfo.first) kept = gossipRound;
  const s = nodes[fromIdx].state;
  s[key] = { value, version: s[key] ? s[key].version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
spreadInfo.first = gossipRound;
