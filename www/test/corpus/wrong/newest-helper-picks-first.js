// fails: gossipRound
// misconception: source-wins-ties
// returns whichever entry is more recent
const newest = (a, b) => {
  if (!a) return b;
  if (!b) return a;
  return b.version > a.version ? b : a;
};

function gossipRound(nodes, sourceIdx, targetIdx) {
  const s = nodes[sourceIdx];
  const t = nodes[targetIdx];
  const merged = {};
  for (const key of Object.keys({ ...s.state, ...t.state })) {
    merged[key] = newest(s.state[key], t.state[key]);
  }
  s.state = { ...merged };
  t.state = { ...merged };
}

function spreadInfo(nodes, key, value, fromIdx) {
  const before = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: before ? before.version + 1 : 1 };
  for (let round = 0; round < 3; round++) {
    nodes.forEach((_, peer) => {
      if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
    });
  }
}
