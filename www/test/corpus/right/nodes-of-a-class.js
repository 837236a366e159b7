// reading: sweeps=3 version=own+1 order=ascending
// Nodes become instances of a class, which hands their fields out and knows more.
class Node {
  #fields;

  constructor(node) {
    this.#fields = node;
    this.peers = [this];
    for (const name of Object.keys(node)) {
      if (name !== 'state') Object.defineProperty(this, name, { get: () => this.#fields[name] });
    }
  }

  get state() { return this.#fields.state; }

  learn(other) {
    this.peers.push(other);
    for (const [key, entry] of Object.entries(other.state)) {
      if (!(this.state[key]?.version >= entry.version)) this.state[key] = { ...entry };
    }
  }
}

const at = (nodes, i) => (nodes[i] instanceof Node ? nodes[i] : (nodes[i] = new Node(nodes[i])));

function gossipRound(nodes, sourceIdx, targetIdx) {
  at(nodes, sourceIdx).learn(at(nodes, targetIdx));
  nodes[targetIdx].learn(nodes[sourceIdx]);
}

function spreadInfo(nodes, key, value, fromIdx) {
  const { state } = at(nodes, fromIdx);
  state[key] = { value, version: (state[key]?.version ?? 0) + 1 };
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < nodes.length; i++) if (i !== fromIdx) gossipRound(nodes, fromIdx, i);
  }
}
