/** The URL of the running script. Workers and modules have no property for it, but the stack of an error contains it. */
export function here() {
  const script = /** @type {HTMLScriptElement | null} */ (globalThis.document?.currentScript);
  if (script?.src) return script.src;
  const frame = /((?:https?|file|[a-z-]+-extension):\/\/.*?):\d+:\d+/.exec(new Error('where').stack ?? '');
  return frame === null ? globalThis.location.href : frame[1];
}
