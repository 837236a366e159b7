// fails: gossipRound
// misconception: keys-of-the-larger-state
function keysToCompare(a, b) {
  const ka = Object.keys(a);
  const kb = Object.keys(b);
  return ka.length >= kb.length ? ka : kb;
}

function newest(x, y) {
  if (!x) return y;
  if (!y) return x;
  return x.version > y.version ? x : y;
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  for (const key of keysToCompare(s, t)) {
    if (s[key] && t[key] && s[key].version === t[key].version) continue;
    const winner = newest(s[key], t[key]);
    s[key] = { ...winner };
    t[key] = { ...winner };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const node = nodes[fromIdx];
  const old = node.state[key];
  node.state[key] = { value: value, version: old ? old.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
