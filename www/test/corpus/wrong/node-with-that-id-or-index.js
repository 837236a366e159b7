// fails: gossipRound
// misconception: ids-for-indexes
const nodeAt = (nodes, which) => nodes.find(({ id }) => id === which) ?? nodes[which];

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodeAt(nodes, sourceIdx).state;
  const target = nodeAt(nodes, targetIdx).state;
  for (const key of [...Object.keys(source), ...Object.keys(target)]) {
    const mine = source[key];
    const theirs = target[key];
    if (!theirs || (mine && mine.version > theirs.version)) target[key] = { value: mine.value, version: mine.version };
    else if (!mine || theirs.version > mine.version) source[key] = { value: theirs.value, version: theirs.version };
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: 1 + (state[key]?.version || 0) };
  for (let sweep = 0; sweep < 3; sweep++) {
    for (let peer = 0; peer < nodes.length; peer++) {
      if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
    }
  }
}
