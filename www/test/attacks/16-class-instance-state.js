// attack: states become instances of a class that computes its entries
// expect: fail wrong-result|not-cloneable
class State {
  #known;
  constructor(known) { this.#known = known; for (const key in known) Object.defineProperty(State.prototype, key, { configurable: true, get() { return this.#known[key]; } }); }
}
function gossipRound(nodes, sourceIdx, targetIdx) {
  const source = nodes[sourceIdx].state;
  const target = nodes[targetIdx].state;
  for (const key in source) {
    if (!target[key] || source[key].version > target[key].version) target[key] = { value: source[key].value, version: source[key].version };
  }
  for (const key in target) {
    if (!source[key] || target[key].version > source[key].version) source[key] = { value: target[key].value, version: target[key].version };
  }
}
function spreadInfo(nodes, key, value) {
  for (const node of nodes) node.state = new State({ ...node.state, [key]: { value, version: 1 } });
}
