// reading: sweeps=3 version=own+1 order=ascending
class Peer extends EventTarget {
  constructor(node) {
    super();
    this.node = node;
    this.addEventListener('gossip', ({ detail }) => {
      for (const [k, e] of Object.entries(detail)) {
        if (!this.node.state[k] || this.node.state[k].version < e.version) this.node.state[k] = { ...e };
      }
    });
  }
}
function gossipRound(nodes, i, j) {
  const [a, b] = [new Peer(nodes[i]), new Peer(nodes[j])];
  b.dispatchEvent(new CustomEvent('gossip', { detail: nodes[i].state }));
  a.dispatchEvent(new CustomEvent('gossip', { detail: nodes[j].state }));
}
const spreadInfo = (nodes, key, value, fromIdx) => {
  const own = nodes[fromIdx].state[key];
  nodes[fromIdx].state[key] = { value, version: (own?.version ?? 0) + 1 };
  [1, 2, 3].forEach(() => nodes.forEach((_, peer) => peer !== fromIdx && gossipRound(nodes, fromIdx, peer)));
};
