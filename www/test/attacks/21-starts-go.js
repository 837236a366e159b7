// attack: starts the Go module itself
// expect: fail threw|missing
const go = new Go();
WebAssembly.instantiateStreaming(fetch('gossip.wasm'), go.importObject).then(({ instance }) => go.run(instance));
const gossipRound = (...args) => globalThis.gossip.gossipRound(...args);
const spreadInfo = (...args) => globalThis.gossip.spreadInfo(...args);
