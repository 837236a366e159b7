// fails: gossipRound
// misconception: nothing-with-equal-sums
class Replica {
  constructor(node) {
    this.node = node;
  }

  get clock() {
    return Math.max(...Object.values(this.node.state).map(({ version }) => version));
  }

  learnFrom({ node }) {
    for (const [key, { value, version }] of Object.entries(node.state)) {
      const mine = this.node.state[key];
      if (mine === undefined || mine.version < version) this.node.state[key] = { value, version };
    }
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = new Replica(nodes[sourceIdx]);
  const target = new Replica(nodes[targetIdx]);
  if (source.clock === target.clock) return;
  target.learnFrom(source);
  source.learnFrom(target);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (const [i] of nodes.entries()) {
      if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
    }
  }
}
