// reading: sweeps=3 version=own+1 order=ascending
// Entries are instances of a class; the states stay plain objects.
class Entry {
  constructor(value, version) {
    this.value = value;
    this.version = version;
  }
  static from({ value, version }) { return new Entry(value, version); }
  next(value) { return new Entry(value, this.version + 1); }
}

function gossipRound(nodes, sourceIdx, targetIdx) {
  for (const [from, to] of [[sourceIdx, targetIdx], [targetIdx, sourceIdx]]) {
    for (const [key, entry] of Object.entries(nodes[from].state)) {
      const other = nodes[to].state[key];
      if (!other || other.version < entry.version) nodes[to].state[key] = Entry.from(entry);
    }
  }
}

function spreadInfo(nodes, key, value, fromIdx) {
  const last = Entry.from(nodes[fromIdx].state[key] ?? { version: 0 });
  nodes[fromIdx].state[key] = last.next(value);
  for (let round = 0; round < 3; round++)
    for (let peer = 0; peer < nodes.length; peer++)
      if (peer !== fromIdx) gossipRound(nodes, fromIdx, peer);
}
