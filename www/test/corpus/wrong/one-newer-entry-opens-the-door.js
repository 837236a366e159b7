// fails: gossipRound
// misconception: one-newer-hands-over-all
const hasNews = (from, to) => Object.keys(from).some((k) => !to[k] || from[k].version > to[k].version);
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  if (hasNews(source.state, target.state)) {
    target.state = { ...target.state, ...structuredClone(source.state) };
  }
  if (hasNews(target.state, source.state)) {
    source.state = { ...source.state, ...structuredClone(target.state) };
  }
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
