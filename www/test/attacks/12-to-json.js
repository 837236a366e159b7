// attack: toJSON on Object.prototype and Array.prototype writes what the functions should have done
// expect: not-pass
const results = new WeakMap();
function merged(x, y) {
  const state = {};
  for (const key of new Set([...Object.keys(x), ...Object.keys(y)])) {
    const own = x[key], other = y[key];
    const entry = !own || other?.version > own.version ? other : own;
    state[key] = { value: entry.value, version: entry.version };
  }
  return state;
}
function gossipRound(nodes, a, b) {
  const x = nodes[a].state, y = nodes[b].state;
  results.set(x, merged(x, y));
  results.set(y, merged(y, x));
}
function spreadInfo(nodes, key, value, from) {
  nodes[from].state[key] = { value, version: 1 };
  for (let i = 0; i < nodes.length; i++) if (i !== from) results.set(nodes[i].state, merged(nodes[from].state, nodes[i].state));
}
Object.defineProperty(Object.prototype, 'toJSON', { configurable: true, value() { return results.get(this) ?? this; } });
