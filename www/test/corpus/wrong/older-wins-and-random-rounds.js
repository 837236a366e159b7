// fails: gossipRound, spreadInfo
// misconception: gossipRound=older-wins, spreadInfo=depends-on-more
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const k of new Set([...Object.keys(s), ...Object.keys(t)])) {
    if (!(k in t)) t[k] = { ...s[k] };
    else if (!(k in s)) s[k] = { ...t[k] };
    else if (s[k].version < t[k].version) t[k] = { ...s[k] };
    else if (s[k].version > t[k].version) s[k] = { ...t[k] };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: (s[key]?.version ?? 0) + 1 };
  let round = 0;
  while (round < 3) {
    const peer = Math.floor(Math.random() * nodes.length);
    if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
    round++;
  }
}
