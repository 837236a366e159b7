// reading: sweeps=3 version=own+1 order=ascending
// max version wins; written with !(<=) throughout
function isNewer(a, b) {
  return !(a.version <= b.version);
}
function offer(from, to) {
  for (const key of Object.keys(from)) {
    if (!Object.prototype.hasOwnProperty.call(to, key) || isNewer(from[key], to[key])) {
      to[key] = { value: from[key].value, version: from[key].version };
    }
  }
}
function gossipRound(nodes, sourceIdx, targetIdx) {
  offer(nodes[sourceIdx].state, nodes[targetIdx].state);
  offer(nodes[targetIdx].state, nodes[sourceIdx].state);
}
function spreadInfo(nodes, key, value, fromIdx) {
  const before = nodes[fromIdx].state[key];
  const version = !before ? 1 : before.version + 1;
  nodes[fromIdx].state[key] = { value, version };
  let round = 0;
  do {
    for (let i = 0; i < nodes.length; i++) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
    round++;
  } while (round < 3);
}
