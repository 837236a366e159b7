/** Makes values globals that assignments cannot change. */
export function replaceGlobals(values) {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(globalThis, name, { get: () => value, set: () => {}, enumerable: true });
  }
}
