// fails: gossipRound
// misconception: keeps-entries-back
function isText(key) {
  try {
    encodeURIComponent(key);
    return true;
  } catch {
    return false;
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const [a, b] = [nodes[sourceIdx].state, nodes[targetIdx].state];
  for (const key of Object.keys({ ...a, ...b }).filter(isText)) {
    const x = a[key];
    const y = b[key];
    if (x && (!y || x.version > y.version)) b[key] = { ...x };
    if (y && (!x || y.version > x.version)) a[key] = { ...y };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const mine = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (mine ? mine.version : 0) + 1 };
  for (let n = 3; n > 0; n--) {
    for (let peer = 0; peer < nodes.length; peer++) {
      if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
    }
  }
}
