// reading: sweeps=1 version=own+1 order=ascending
// note: one-sweep
const rules = {
  isNewer(entry, other) {
    return other === undefined || entry.version > other.version;
  },
  gossipRound(nodes, sourceIdx, targetIdx) {
    const pairs = [[sourceIdx, targetIdx], [targetIdx, sourceIdx]];
    for (const [from, to] of pairs) {
      for (const [key, entry] of Object.entries(nodes[from].state)) {
        if (this.isNewer(entry, nodes[to].state[key])) nodes[to].state[key] = { ...entry };
      }
    }
  },
  spreadInfo(nodes, key, value, fromIdx) {
    const { state } = nodes[fromIdx];
    state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
    nodes.forEach(function (_, i) {
      if (i !== fromIdx) this.gossipRound(nodes, fromIdx, i);
    }, this);
  },
};

const gossipRound = rules.gossipRound.bind(rules);
const spreadInfo = rules.spreadInfo.bind(rules);
