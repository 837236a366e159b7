/**
 * Makes values globals that assignments cannot change. `defined`: the names of those that the program may define
 * itself as properties, because its own functions already call these values.
 */
export function replaceGlobals(values, defined) {
  for (const [name, value] of Object.entries(values)) {
    const owner = defined.includes(name) ? Object.getPrototypeOf(globalThis) : globalThis;
    Object.defineProperty(owner, name, { get: () => value, set: () => {}, enumerable: true });
  }
}
