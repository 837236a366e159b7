// fails: spreadInfo
// misconception: one-neighbour
class Cluster {
  constructor(nodes) {
    this.nodes = nodes;
  }

  gossip(i, j) {
    const a = this.nodes[i].state;
    const b = this.nodes[j].state;
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      if (!b[key] || a[key]?.version > b[key].version) b[key] = { ...a[key] };
      else if (!a[key] || b[key].version > a[key].version) a[key] = { ...b[key] };
    }
  }

  spread(key, value, from) {
    const { state } = this.nodes[from];
    state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
    const next = from + 1 < this.nodes.length ? from + 1 : 0;
    for (let round = 0; round < 3; round++) if (next !== from) this.gossip(from, next);
  }
}

globalThis.gossipRound = (nodes, sourceIdx, targetIdx) => new Cluster(nodes).gossip(sourceIdx, targetIdx);
globalThis.spreadInfo = (nodes, key, value, fromIdx) => new Cluster(nodes).spread(key, value, fromIdx);
