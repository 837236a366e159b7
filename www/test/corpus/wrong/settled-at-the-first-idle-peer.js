// fails: spreadInfo
// misconception: stops-when-nothing-moves
function hand(from, to) {
  let moved = 0;
  for (const [key, entry] of Object.entries(from)) {
    if (to[key] === undefined || entry.version > to[key].version) {
      to[key] = { ...entry };
      moved++;
    }
  }
  return moved;
}

class Cluster {
  constructor(nodes) {
    this.nodes = nodes;
    this.settled = false;
  }

  meet(one, other) {
    const [a, b] = [this.nodes[one].state, this.nodes[other].state];
    const moved = hand(a, b) + hand(b, a);
    this.settled = moved === 0;
  }

  tellAll(from) {
    for (let peer = 0; peer < this.nodes.length && !this.settled; peer++) {
      if (peer !== from) this.meet(from, peer);
    }
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  new Cluster(nodes).meet(sourceIdx, targetIdx);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  const cluster = new Cluster(nodes);
  for (let sweep = 0; sweep < 3; sweep++) cluster.tellAll(fromIdx);
}
