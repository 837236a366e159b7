// reading: sweeps=3 version=own+1 order=ascending
class GossipNode {
  constructor(plain) {
    this.plain = plain;
  }

  get known() {
    return this.plain.state;
  }

  learn(key, { value, version }) {
    const mine = this.known[key];
    if (mine && mine.version >= version) return false;
    this.known[key] = { value, version };
    return true;
  }

  announce(key, value) {
    const version = this.known[key] ? this.known[key].version + 1 : 1;
    this.known[key] = { value, version };
  }

  gossipWith(peer) {
    for (const key of Object.keys(this.known)) peer.learn(key, this.known[key]);
    for (const key of Object.keys(peer.known)) this.learn(key, peer.known[key]);
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  new GossipNode(nodes[sourceIdx]).gossipWith(new GossipNode(nodes[targetIdx]));
}

function spreadInfo(nodes, key, value, fromIdx) {
  const cluster = nodes.map((n) => new GossipNode(n));
  const me = cluster[fromIdx];
  me.announce(key, value);
  for (let round = 0; round < 3; round++) {
    for (const peer of cluster) {
      if (peer !== me) me.gossipWith(peer);
    }
  }
}

const nodes = [new GossipNode({ id: 'a', state: {} }), new GossipNode({ id: 'b', state: {} })];
nodes[0].announce('x', 1);
nodes[0].gossipWith(nodes[1]);
console.log(nodes[1].known.x);
