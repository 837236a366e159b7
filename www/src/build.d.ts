// What build.mjs defines in the bundles.

/** Version of the module, from package.json. */
declare const VERSION: string;
/** Hash of all that the site is made of. */
declare const BUILD: string;
/** Hash of all that its WebAssembly is made of, which knows it too. */
declare const WASM_BUILD: string;
/** Name of the bundle. */
declare const THIS_FILE: string;
/** Size of gossip.wasm. */
declare const WASM_BYTES: number;
/** Size of page.wasm. */
declare const PAGE_WASM_BYTES: number;
/** In the service worker: [name, SHA-256 of the content as hex] of every file of the site that a visit keeps. */
declare const FILES: [string, string][];
/** In the service worker: the same of the files that are kept once they are asked for. */
declare const ON_DEMAND: [string, string][];
/** In the sandbox's worker: what only it and the frame know. */
declare const jobToken: string;

/** The toolchain's wasm_exec.js as a function, so that its globals can be lent to it. */
declare module 'wasm_exec' {
  export function evaluate(globals: object): void;
}
declare module 'reader-text' {
  const text: string;
  export default text;
}
declare module 'worker-text' {
  const text: string;
  export default text;
}
declare module 'solution-text' {
  const text: string;
  export default text;
}
/** In Node only. */
declare module 'node:fs/promises' {
  export function readFile(url: URL): Promise<Uint8Array<ArrayBuffer>>;
}
