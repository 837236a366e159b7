// Captures the WebAssembly instance that the page is about to make, to
// see how large its memory becomes. It comes before the module's own script.
{
  const { instantiate, instantiateStreaming } = WebAssembly;
  const keep = (made) => {
    globalThis.wasmInstance = made.instance ?? made;
    return made;
  };
  WebAssembly.instantiate = (...args) => instantiate(...args).then(keep);
  WebAssembly.instantiateStreaming = (...args) => instantiateStreaming(...args).then(keep);
}
