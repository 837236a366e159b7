// fails: gossipRound
// misconception: ends-without-news
function gossipRound(nodes, sourceIdx, targetIdx) {
  const a = nodes[sourceIdx].state;
  const b = nodes[targetIdx].state;
  const news = Object.keys(a).filter((k) => !b[k] || a[k].version > b[k].version);
  if (news.length === 0) return;
  for (const k of news) b[k] = { ...a[k] };
  for (const k of Object.keys(b)) {
    if (!a[k] || b[k].version > a[k].version) a[k] = { ...b[k] };
  }
}
function spreadInfo(nodes, key, value, fromIdx) {
  const a = nodes[fromIdx].state;
  a[key] = { value, version: (a[key]?.version ?? 0) + 1 };
  for (let r = 0; r < 3; r++) {
    for (const i of nodes.keys()) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
