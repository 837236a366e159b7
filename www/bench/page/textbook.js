// After wasm_exec.js: runs the Go program that the script element names, the
// textbook way, and notes when it is ready.
const go = new Go();
globalThis.moduleReady = WebAssembly.instantiateStreaming(fetch(document.currentScript.dataset.module), go.importObject).then(
  ({ instance }) => {
    go.run(instance);
    return performance.now();
  },
);
