// fails: gossipRound
// misconception: nothing-with-equal-sums
const digest = (state) => Object.values(state).reduce((sum, { version }) => sum + version, 0);
const size = (state) => Object.keys(state).length;

function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx].state;
  const t = nodes[targetIdx].state;
  if (size(s) === size(t) && digest(s) === digest(t)) return; // already in sync

  const apply = (to, from) => {
    for (const key in from) {
      if (!to[key] || from[key].version > to[key].version) to[key] = { ...from[key] };
    }
  };
  apply(t, s);
  apply(s, t);
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
