// Short ways to write down nodes, and entries and states of unusual kinds.

export const entry = (value, version) => ({ value, version });

/** Nodes with these states; ids differ from indexes on purpose. */
export const nodesOf = (...states) => states.map((state, i) => ({ id: `n${i + 10}`, state }));

/** Defines an ordinary property, even one named __proto__. */
export function put(object, key, value) {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  return object;
}

/** A state with entries [key, value, version], in this order. */
export function stateOf(...entries) {
  const state = {};
  for (const [key, value, version] of entries) put(state, key, entry(value, version));
  return state;
}

/** Own entry of a state, undefined if there is none. */
export const own = (state, key) => (Object.hasOwn(state, key) ? state[key] : undefined);

/** Text of a state like "x=1@2 y=3@4". */
export const text = (state) =>
  Object.keys(state)
    .map((key) => `${key}=${String(own(state, key)?.value)}@${own(state, key)?.version}`)
    .join(' ');

/** Runs body while Object.prototype has additional properties. */
export function whilePolluted(properties, body) {
  for (const [key, property] of Object.entries(properties)) {
    Object.defineProperty(Object.prototype, key, Object.assign(Object.create(null), property, { configurable: true }));
  }
  try {
    return body();
  } finally {
    for (const key of Object.keys(properties)) delete Object.prototype[key];
  }
}
