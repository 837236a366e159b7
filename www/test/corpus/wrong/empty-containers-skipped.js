// fails: gossipRound
// misconception: empty-values-stay
const hasInfo = (value) => {
  if (value && typeof value === 'object') return Object.keys(value).length > 0;
  return true;
};

function send(from, to) {
  for (const [key, entry] of Object.entries(from.state)) {
    if (!hasInfo(entry.value)) continue;
    if (!to.state[key] || to.state[key].version < entry.version) {
      to.state = { ...to.state, [key]: entry };
    }
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  send(nodes[sourceIdx], nodes[targetIdx]);
  send(nodes[targetIdx], nodes[sourceIdx]);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const previous = nodes[fromIdx].state[key];
  const version = previous === undefined ? 1 : previous.version + 1;
  nodes[fromIdx].state[key] = { value, version };

  let rounds = 3;
  while (rounds-- > 0) {
    for (const peer of nodes.keys()) {
      if (peer === fromIdx) continue;
      gossipRound(nodes, fromIdx, peer);
    }
  }
}
