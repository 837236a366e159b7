// fails: gossipRound
// misconception: versions-as-text
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  const keys = Array.from(new Set(Object.keys(a).concat(Object.keys(b))));
  keys.forEach(function (key) {
    const versions = [];
    if (a[key]) versions.push(a[key].version);
    if (b[key]) versions.push(b[key].version);
    const newest = versions.sort()[versions.length - 1];
    if (!a[key] || a[key].version !== newest) a[key] = { ...b[key] };
    if (!b[key] || b[key].version !== newest) b[key] = { ...a[key] };
  });
}

function spreadInfo(nodes, key, value, fromIdx) {
  const own = nodes[fromIdx].state;
  own[key] = { value: value, version: own[key] === undefined ? 1 : own[key].version + 1 };
  for (let n = 0; n < 3; n++) {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
