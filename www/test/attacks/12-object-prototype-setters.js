// attack: setters for state, version, value, kind and the like on Object.prototype
// expect: not-pass
function gossipRound(nodes, sourceIdx, targetIdx) {}
function spreadInfo(nodes, key, value, fromIdx) {}
for (const name of ['state', 'states', 'version', 'value', 'kind', 'type', 'verdict', 'actual', 'expected', 'result', 'error', 'reason', 'nodes', 'id']) {
  const kept = new WeakMap();
  Object.defineProperty(Object.prototype, name, {
    __proto__: null,
    configurable: true,
    get() { return kept.get(this) ?? (name === 'verdict' ? 'pass' : undefined); },
    set(value) { kept.set(this, name === 'verdict' ? 'pass' : name === 'actual' ? this.expected : value); },
  });
}
