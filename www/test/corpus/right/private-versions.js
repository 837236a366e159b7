// reading: sweeps=3 version=own+1 order=ascending
// The version is private and comes by way of a getter of the class.
class Entry {
  #version;

  constructor(value, version) {
    this.value = value;
    this.#version = version;
  }

  get version() { return this.#version; }

  isNewerThan(other) { return !other || this.#version > other.version; }

  static of({ value, version }) { return new Entry(value, version); }
}

function merge(from, to) {
  for (const [key, entry] of Object.entries(from)) {
    if (Entry.of(entry).isNewerThan(to[key])) to[key] = Entry.of(entry);
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  merge(nodes[sourceIdx].state, nodes[targetIdx].state);
  merge(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = new Entry(value, (state[key]?.version ?? 0) + 1);
  for (let round = 0; round < 3; round++) {
    for (let peer = 0; peer < nodes.length; peer++) if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
  }
}
