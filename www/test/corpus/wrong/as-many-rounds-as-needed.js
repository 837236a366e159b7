// fails: spreadInfo
// misconception: changes-reading
function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state, t = nodes[targetIdx].state;
  for (const [key, entry] of Object.entries(s)) {
    if (!t[key] || t[key].version < entry.version) t[key] = Object.assign({}, entry);
  }
  for (const [key, entry] of Object.entries(t)) {
    if (!s[key] || s[key].version < entry.version) s[key] = Object.assign({}, entry);
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { value: value, version: own[key] ? own[key].version + 1 : 1 };
  // gossip reaches everybody in a logarithmic number of rounds
  const rounds = Math.max(1, Math.floor(Math.log2(nodes.length)));
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
