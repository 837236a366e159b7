/** The key under which a realm keeps its module, so that a second load finds the first; wasm/textbook.go uses it too. */
export const registry = Symbol.for('gossip');
