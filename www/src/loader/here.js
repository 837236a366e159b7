/** The URL of the script that runs: workers and modules do not tell, but the stack of an error does. */
export function here() {
  const script = /** @type {HTMLScriptElement | null} */ (globalThis.document?.currentScript);
  if (script?.src) return script.src;
  const frame = /((?:https?|file|[a-z-]+-extension):\/\/.*?):\d+:\d+/.exec(new Error('where').stack ?? '');
  return frame === null ? globalThis.location.href : frame[1];
}
