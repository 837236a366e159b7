/** Resolves to the exports of the module of WebAssembly that is instantiated while `load` does its work. */
export async function exportsDuring(load) {
  const { instantiate } = WebAssembly;
  let exports;
  WebAssembly.instantiate = /** @type {any} */ (
    async (module, imports) => {
      const instance = await instantiate.call(WebAssembly, module, imports);
      ({ exports } = instance);
      return instance;
    }
  );
  await load();
  WebAssembly.instantiate = instantiate;
  return exports;
}
