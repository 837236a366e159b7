// reading: sweeps=3 version=own+1 order=ascending
class Gossip {
  static #copy({ value, version }) {
    return { value, version };
  }

  static #push(from, to) {
    for (const [key, entry] of Object.entries(from)) {
      const known = to[key];
      if (known === undefined || known.version < entry.version) to[key] = Gossip.#copy(entry);
    }
  }

  static round(nodes, sourceIdx, targetIdx) {
    Gossip.#push(nodes[sourceIdx].state, nodes[targetIdx].state);
    Gossip.#push(nodes[targetIdx].state, nodes[sourceIdx].state);
  }

  static spread(nodes, key, value, fromIdx) {
    const { state } = nodes[fromIdx];
    state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
    for (let round = 0; round < Gossip.rounds; round++) {
      for (let i = 0; i < nodes.length; i++) {
        if (i !== fromIdx) Gossip.round(nodes, fromIdx, i);
      }
    }
  }

  static rounds = 3;
}

const gossipRound = Gossip.round;
const spreadInfo = Gossip.spread;
