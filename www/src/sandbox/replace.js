/**
 * Makes values globals that assignments cannot change. `defined`: the names of those that a program may define anew
 * as properties, because its text tells what it defines, and that passes its calls on to these values.
 */
export function replaceGlobals(values, defined) {
  for (const [name, value] of Object.entries(values)) {
    const owner = defined.includes(name) ? Object.getPrototypeOf(globalThis) : globalThis;
    Object.defineProperty(owner, name, { get: () => value, set: () => {}, enumerable: true });
  }
}
