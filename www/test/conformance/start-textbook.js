// The textbook way, word for word, but that the page can wait for it.
const go = new Go();
globalThis.go = go;
globalThis.started = WebAssembly.instantiateStreaming(fetch('gossip.wasm'), go.importObject).then((r) => {
  go.run(r.instance);
  globalThis.typesAtOnce = [typeof gossipRound, typeof spreadInfo, typeof gossip];
});
