// After gossip.js: notes when the module is ready.
globalThis.moduleReady = globalThis.gossip.ready.then(() => performance.now());
