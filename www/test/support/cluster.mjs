/** A state of some keys, all of one version. */
export const state = (keys, version = 1) => Object.fromEntries(Array.from({ length: keys }, (_, k) => [`key${k}`, { value: k, version }]));

/** Nodes that all know the same. */
export const cluster = (nodes, keys) => Array.from({ length: nodes }, (_, id) => ({ id, state: state(keys) }));
