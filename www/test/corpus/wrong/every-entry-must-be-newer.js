// fails: gossipRound
// misconception: all-or-nothing
const allNewer = (from, to) => Object.keys(from).every((k) => !to[k] || from[k].version > to[k].version);
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx];
  const target = nodes[targetIdx];
  if (allNewer(source.state, target.state)) {
    target.state = { ...target.state, ...structuredClone(source.state) };
  }
  if (allNewer(target.state, source.state)) {
    source.state = { ...source.state, ...structuredClone(target.state) };
  }
}
const spreadInfo = (nodes, key, value, fromIdx) => {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (own?.version ?? 0) + 1 };
  [1, 2, 3].forEach(() => nodes.forEach((_, peer) => peer !== fromIdx && gossipRound(nodes, fromIdx, peer)));
};
