// reading: sweeps=3 version=own+1 order=ascending
// An entry keeps its data in a private field; value and version are accessors that it inherits.
class Entry {
  #data;

  constructor(value, version) {
    this.#data = { value, version };
  }

  get value() {
    return this.#data.value;
  }

  get version() {
    return this.#data.version;
  }

  static from(other) {
    return other instanceof Entry ? other.copy() : new Entry(other.value, other.version);
  }

  copy() {
    return new Entry(this.#data.value, this.#data.version);
  }
}

function take(from, to) {
  for (const [key, entry] of Object.entries(from)) {
    if (!(key in to) || entry.version > to[key].version) to[key] = Entry.from(entry);
  }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  take(nodes[sourceIdx].state, nodes[targetIdx].state);
  take(nodes[targetIdx].state, nodes[sourceIdx].state);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = nodes[fromIdx];
  state[key] = new Entry(value, (state[key]?.version ?? 0) + 1);
  for (let sweep = 0; sweep < 3; sweep++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
