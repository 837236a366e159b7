const { process, location } = /** @type {any} */ (globalThis);

/** Whether this is Node, also where it plays a browser (jsdom); the pages of Electron are pages. */
export const inNode = typeof process?.versions?.node === 'string' && process.type !== 'renderer';

/** Whether this is a page or a worker of a browser: what is loaded there is meant to be used. */
export const inBrowser = !inNode && typeof location === 'object';

/** The script's element while it runs; null in modules and workers. */
export const currentScript = () => /** @type {HTMLScriptElement | null} */ (globalThis.document?.currentScript ?? null);

/** The address of the script that runs, null if it cannot be told: workers and modules do not tell, but the stack of an error does. */
export function here() {
  const script = currentScript();
  if (script?.src) return script.src;
  const frame = /((?:https?|file|[a-z-]+-extension):\/\/.*?):\d+:\d+/.exec(new Error('where').stack ?? '');
  return frame?.[1] ?? location?.href ?? null;
}
