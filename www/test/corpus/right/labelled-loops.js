// reading: sweeps=3 version=own+1 order=ascending
function gossipRound(nodes, sourceIdx, targetIdx) {
  const pair = [nodes[sourceIdx].state, nodes[targetIdx].state];
  directions:
  for (let d = 0; d < 2; d++) {
    const from = pair[d], to = pair[1 - d];
    if (Object.keys(from).length === 0) continue directions;
    keys:
    for (const key of Object.keys(from)) {
      if (key in to) {
        if (from[key].version <= to[key].version) continue keys;
      }
      to[key] = { value: from[key].value, version: from[key].version };
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const s = nodes[fromIdx].state;
  s[key] = { value, version: key in s ? s[key].version + 1 : 1 };
  let rounds = 0;
  outer: while (true) {
    for (let i = 0; ; i++) {
      if (i === nodes.length) {
        if (++rounds === 3) break outer;
        continue outer;
      }
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
